; Inno Setup's recipe; build.ps1 calls it. For one user, without administrator's rights.
[Setup]
AppId={{6C1B8C40-6A1D-4E0B-9A7C-5D0C6E1B7F52}
AppName=SymptomDesk
AppVersion={#Version}
AppPublisher=The SymptomDesk authors
DefaultDirName={autopf}\SymptomDesk
PrivilegesRequired=lowest
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\symptomdesk.ico
UninstallDisplayIcon={app}\symptomdesk.exe
OutputDir=..\..\dist
OutputBaseFilename=SymptomDesk-{#Version}-setup
ArchitecturesInstallIn64BitMode=x64compatible
WizardStyle=modern

[Files]
Source: "..\..\build\frozen\symptomdesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\SymptomDesk"; Filename: "{app}\symptomdesk.exe"

; The diary is in the user's data folder and stays when the program is removed.
