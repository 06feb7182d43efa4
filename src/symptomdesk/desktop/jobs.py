"""Work that takes long, done one piece after the other beside the window's thread.

No job touches the diary: whoever starts one reads first, on the window's thread, and hands a finished value
over. What comes of it is told on the window's thread again, by one private signal.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Job:
    """A piece of work that was asked for; once it is cancelled, nothing more is heard of it."""

    def __init__(
        self,
        worker: Worker,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progress: Callable[[str], None] | None,
    ) -> None:
        self._worker, self._work = worker, work
        self._done, self._failed, self._progress = done, failed, progress
        self._cancelled = Event()
        self._result: Any = None
        self._fault: Exception | None = None

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for it any more; long work looks here between its steps."""
        return self._cancelled.is_set()

    def is_cancelled(self) -> bool:
        """:attr:`cancelled`, to hand on to who knows no jobs."""
        return self.cancelled

    def cancel(self) -> None:
        """Forget it: if it has not begun it never will, and what it is doing now is in vain."""
        self._cancelled.set()

    def tell(self, progress: str) -> None:
        """Say how far the work is; called by the work itself, from its own thread."""
        self._worker.hand_over(self._hear, progress)

    def run(self) -> None:
        """Do the work, in the thread of the worker."""
        if self.cancelled:
            return
        try:
            self._result = self._work(self)
        except Exception as fault:  # noqa: BLE001  (told to whoever asked, on the window's thread)
            self._fault = fault
        self._worker.hand_over(self._deliver, None)

    def _hear(self, progress: str) -> None:
        if not self.cancelled and self._progress is not None:
            self._progress(progress)

    def _deliver(self, _nothing: None) -> None:
        # Results can be large, and the worker remembers its latest job.
        result, self._result = self._result, None
        if self.cancelled:
            return
        if self._fault is not None:
            self._failed(self._fault)
        else:
            self._done(result)


class Worker(QObject):
    """Does one job at a time, in the order in which they were asked for.

    Its thread is there from the first job until :meth:`stop`.
    """

    _handed_over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._jobs: dict[Future[None], Job] = {}
        self._handed_over.connect(self._call)

    def start(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Callable[[str], None] | None = None,
    ) -> Job:
        """Have ``work`` done; ``done`` is called with what it returns, ``failed`` with what it raises."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="symptomdesk")
        job = Job(self, work, done, failed, progress)
        self._jobs = {future: one for future, one in self._jobs.items() if not future.done()}
        self._jobs[self._pool.submit(job.run)] = job
        return job

    def hand_over(self, call: Callable[[Any], None], what: Any) -> None:
        """From a job, on whatever thread: have ``call`` called with ``what`` on the window's thread."""
        self._handed_over.emit((call, what))

    def stop(self) -> None:
        """Forget all jobs, and wait for the one that cannot be interrupted."""
        for job in self._jobs.values():
            job.cancel()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _call(self, handed_over: tuple[Callable[[Any], None], Any]) -> None:
        call, what = handed_over
        call(what)
