"""Pictures of the window, made offscreen. See ``make screenshots`` and :mod:`screenshots.__main__`."""
