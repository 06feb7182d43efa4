"""Charts: drawing of finished values with pyqtgraph, which nothing else imports."""

# pyqtgraph takes whichever Qt binding was imported before it, and looks for others if there was none.
import PySide6  # noqa: F401
