# The program in one folder and its installer, on Windows with Python 3.11 or newer and Inno Setup 6. Not yet run: see ..\README.md.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
python -m venv .venv
.venv\Scripts\python -m pip install --quiet -e ".[package]"
.venv\Scripts\python packaging\icons.py build\icons
.venv\Scripts\pyinstaller --noconfirm --distpath build\frozen --workpath build\pyinstaller packaging\symptomdesk.spec
$version = .venv\Scripts\python -c "import symptomdesk; print(symptomdesk.__version__)"
& "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe" "/DVersion=$version" packaging\windows\symptomdesk.iss
