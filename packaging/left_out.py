"""What the built program leaves out, for nothing in it asks for it; PyInstaller's recipe reads this."""

MODULES = (
    # Qt's other modules
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick"),
    # There is no network code, and hashes do without OpenSSL; the licence of readline (GPL) is not ours.
    *("ssl", "_ssl", "_hashlib", "readline", "curses"),
    # tools of developers
    *("ensurepip", "lib2to3", "pip", "setuptools", "pkg_resources", "tkinter", "unittest", "doctest", "pdb"),
    *("hypothesis", "pytest", "typing_extensions"),
    # what pyqtgraph, sqlite_utils, numpy and msgspec would use if it were there
    *("attr", "attrs", "yaml"),
    *("IPython", "OpenGL", "PIL", "cupy", "h5py", "jupyter_rfb", "matplotlib", "numba", "pandas", "scipy"),
    *("numpy.distutils", "numpy.f2py", "numpy.fft", "numpy.polynomial", "numpy.random", "numpy.testing"),
    *(
        "pyqtgraph.canvas",
        "pyqtgraph.examples",
        "pyqtgraph.flowchart",
        "pyqtgraph.jupyter",
        "pyqtgraph.opengl",
    ),
)
"""Python's modules that are never called."""

FILES = (
    "*Qt6Quick*",
    "*Qt6Qml*",
    "*Qt6Pdf*",
    "*Qt6VirtualKeyboard*",
    "*Qt6WebEngine*",
    "*Qt6ShaderTools*",
    "*Qt6EglFS*",
    "*Qt6EglFs*",
    "*Qt6Network*",
    "*virtualkeyboard*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/networkinformation/*",
    "*/plugins/tls/*",
    "*/plugins/platforms/*qeglfs*",
    "*/plugins/platforms/*qlinuxfb*",
    "*/plugins/platforms/*qminimalegl*",
    "*/plugins/platforms/*qvkkhrdisplay*",
    "*/plugins/platforms/*qvnc*",
    "*/plugins/wayland-graphics-integration-client/*server*",
    "*/plugins/wayland-shell-integration/*ivi*",
    "*/plugins/imageformats/*qgif*",
    "*/plugins/imageformats/*qicns*",
    "*/plugins/imageformats/*qjpeg*",
    "*/plugins/imageformats/*qpdf*",
    "*/plugins/imageformats/*qtga*",
    "*/plugins/imageformats/*qtiff*",
    "*/plugins/imageformats/*qwbmp*",
    "*/plugins/imageformats/*qwebp*",
    "*/pyqtgraph/colors/*",
    "*/pyqtgraph/icons/peegee/*",
    "*/pip-*.dist-info/*",
)
"""Patterns of places in the folder: Qt's plugins and libraries for what the program does not have (films,
other pages' engines, screens without a desktop, touch tables, pictures other than SVG and PNG), and metadata.
"""
