"""The open file of a diary: read through its connection, written to through sqlite-utils.

sqlite-utils takes longer to import than a diary to open, so it is loaded when something is first written; by
then the window has been painted.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database


class DiaryFile:
    """A connection on which no transaction begins unless told to; ``conn`` is the connection itself.

    It belongs to the thread that opened it. Errors are those of SQLite.
    """

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    @cached_property
    def tables(self) -> Database:
        """The same file for writing."""
        with _numpy_left_out():
            from sqlite_utils import Database  # noqa: PLC0415  (see above)

        # No plugins: what else is installed beside us must not reach into a diary.
        return Database(self.conn, execute_plugins=False)

    def execute(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Execute a query, or a statement about transactions."""
        return self.conn.execute(sql, parameters)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all reads of the block see the same moment; blocks may lie in each other, and in a write."""
        if self.conn.in_transaction:
            yield
            return
        self.conn.execute("BEGIN")
        try:
            yield
        except BaseException:
            self.conn.rollback()
            raise
        self.conn.execute("COMMIT")

    def commit(self) -> None:
        """End the transaction; what was written in it is on disk."""
        self.conn.commit()

    def rollback(self) -> None:
        """End the transaction, if there is one, as if it had never been."""
        self.conn.rollback()

    def close(self) -> None:
        """Let go of the file."""
        self.conn.close()


@contextmanager
def _numpy_left_out() -> Iterator[None]:
    """Let what is imported in the block do without numpy, unless that has been imported already.

    sqlite-utils does if there is none: it would import it, which takes longer than all the rest of it, only
    to know numpy's types of number when it sees them. A diary has none; charts import numpy for themselves.
    """
    if "numpy" in sys.modules:
        yield
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]  # how Python marks what cannot be imported
    try:
        yield
    finally:
        del sys.modules["numpy"]
