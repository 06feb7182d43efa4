"""See that the system has what Qt loads; ``--for-tests`` and ``--for-packages``: also the tools of these.

Asks the dynamic linker about the files of the installed PySide6, installs what is missing when root, and
otherwise prints the exact command and fails. Wheels carry Qt itself but none of the X11 and font libraries.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE_OF_LIBRARY = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libICE.so.6": "libice6",
    "libSM.so.6": "libsm6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PACKAGE_OF_TOOL = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-daemon": "dbus-daemon", "sqlite3": "sqlite3"}
PACKAGE_OF_BUILDER = {
    "dpkg-shlibdeps": "dpkg-dev",
    "strip": "binutils",
    "chrpath": "chrpath",
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "debootstrap": "debootstrap",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "lintian": "lintian",
}
LOADED = (
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6PrintSupport.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqwayland*.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/wayland-shell-integration/*.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
)


def missing_libraries() -> set[str]:
    """The libraries that the dynamic linker does not find for what the windows load."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("PySide6 is not installed; delete .venv and try again")
    folder = Path(spec.origin).parent
    files = [str(file) for pattern in LOADED for file in sorted(folder.glob(pattern))]
    listed = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"(\S+) => not found", listed))


def missing_eyes() -> set[str]:
    """The Debian packages that are missing for seeing a window as a screen reader does."""
    packages = set()
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        packages.add("at-spi2-core")
    # Only the system's Python can load it, not that of the environment.
    if subprocess.run(
        ["/usr/bin/python3", "-c", "import pyatspi"], capture_output=True, check=False
    ).returncode:
        packages.add("python3-pyatspi")
    return packages


def packages_for(libraries: set[str]) -> set[str]:
    """The Debian packages that hold the libraries."""
    unknown = sorted(libraries - PACKAGE_OF_LIBRARY.keys())
    if unknown:
        sys.exit(f"Qt needs {', '.join(unknown)}, which this system lacks; please install what provides them")
    return {PACKAGE_OF_LIBRARY[library] for library in libraries}


def main() -> None:
    """Check, and install or explain."""
    if not sys.platform.startswith("linux"):
        return
    packages = packages_for(missing_libraries())
    if "--for-tests" in sys.argv:
        packages |= {package for tool, package in PACKAGE_OF_TOOL.items() if shutil.which(tool) is None}
        packages |= missing_eyes()
    if "--for-packages" in sys.argv:
        packages |= {package for tool, package in PACKAGE_OF_BUILDER.items() if shutil.which(tool) is None}
    if not packages:
        return
    installer = Path(__file__).with_name("apt_install")
    if subprocess.run([installer, *sorted(packages)], check=False).returncode != 0:
        sys.exit(1)
    if still := missing_libraries():
        sys.exit(f"Qt still lacks {', '.join(sorted(still))}")


if __name__ == "__main__":
    main()
