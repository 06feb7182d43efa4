# The program in one folder and its installer, on Windows 10 or newer with Python 3.11 or newer and Inno Setup 6
# (winget install JRSoftware.InnoSetup), into dist\. Not run yet, for want of a Windows; see ..\README.md.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

# PowerShell goes on after a program that failed; this does not.
function Invoke-Checked {
    param([Parameter(Mandatory)][string]$Program, [Parameter(ValueFromRemainingArguments)][string[]]$Words)
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

$bin = ".venv\Scripts"
Invoke-Checked python -m venv .venv
Invoke-Checked "$bin\python" -m pip install --quiet -e ".[package]"
$version = Invoke-Checked "$bin\python" -c "import symptomdesk; print(symptomdesk.__version__)"

Invoke-Checked "$bin\python" packaging\icons.py build\icons
Invoke-Checked "$bin\python" packaging\licences.py collect build\licences
Invoke-Checked "$bin\pyinstaller" --noconfirm --log-level ERROR --distpath build\frozen --workpath build\pyinstaller packaging\symptomdesk.spec
Invoke-Checked "$bin\python" packaging\licences.py check build\pyinstaller

# What was built is tried before it is packed: an entry, a warning, a PDF, a passphrase.
$program = "build\frozen\symptomdesk\symptomdesk-cli.exe"
$folder = Join-Path ([System.IO.Path]::GetTempPath()) ([System.IO.Path]::GetRandomFileName())
$env:SYMPTOMDESK_DATA_DIR = Join-Path $folder "diary"
New-Item -ItemType Directory $folder | Out-Null
try {
    Invoke-Checked $program log --text "threw up twice, can't catch my breath" | Out-Null
    if (-not ((Invoke-Checked $program alerts) -match "right away")) { throw "no warning of trouble breathing" }
    Invoke-Checked $program report --format pdf -o "$folder\report.pdf" | Out-Null
    Set-Content "$folder\passphrase" "correct horse"
    Invoke-Checked $program passphrase set --new-passphrase-file "$folder\passphrase" | Out-Null
    Invoke-Checked $program --passphrase-file "$folder\passphrase" check
} finally {
    Remove-Item -Recurse -Force $folder
}

$compiler = (Get-Command ISCC.exe -ErrorAction SilentlyContinue).Source
if (-not $compiler) { $compiler = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe" }
Invoke-Checked $compiler /Qp "/DVersion=$version" packaging\windows\symptomdesk.iss
