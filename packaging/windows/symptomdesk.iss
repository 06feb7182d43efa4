; Inno Setup's recipe; build.ps1 calls it with /DVersion=... For one person, without an administrator's rights.
#ifndef Version
  #error Call it by packaging\windows\build.ps1, which knows the version
#endif

[Setup]
; The same for all versions: by it Windows knows that a newer one takes the place of the older.
AppId={{6C1B8C40-6A1D-4E0B-9A7C-5D0C6E1B7F52}
AppName=SymptomDesk
AppVersion={#Version}
AppVerName=SymptomDesk {#Version}
AppPublisher=The SymptomDesk authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\SymptomDesk
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\symptomdesk.ico
UninstallDisplayIcon={app}\symptomdesk.exe
UninstallDisplayName=SymptomDesk
OutputDir=..\..\dist
OutputBaseFilename=SymptomDesk-{#Version}-setup
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; A window that is open is asked to close before its files are replaced.
CloseApplications=yes

[Tasks]
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"

[InstallDelete]
; Libraries of an older version would be found before those of the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\frozen\symptomdesk\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\SymptomDesk"; Filename: "{app}\symptomdesk.exe"
Name: "{autodesktop}\SymptomDesk"; Filename: "{app}\symptomdesk.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\symptomdesk.exe"; Description: "{cm:LaunchProgram,SymptomDesk}"; Flags: nowait postinstall skipifsilent

; The diary is in the person's data folder (%LOCALAPPDATA%\symptomdesk) and stays when the program is removed.
