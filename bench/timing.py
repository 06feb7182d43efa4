"""Measuring: medians of interleaved runs, here and in child processes."""

from __future__ import annotations

import gc
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

_KIB_PER_MIB = 1024


class Medians(Struct, frozen=True):
    """The medians of a floor and of what is compared with it."""

    floor: float
    measured: float


class Child(Struct, frozen=True):
    """A process that has ended: how many milliseconds it took, and the most memory it held, in MiB."""

    ms: float
    mib: float


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes once, by the clock on the wall: where a disk or other threads take part."""
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)


def reckoning(work: Callable[[], object]) -> float:
    """How many milliseconds this thread reckons for it; what else a busy machine does is left out."""
    begun = time.thread_time()
    work()
    return 1000 * (time.thread_time() - begun)


def median(work: Callable[[], float], runs: int) -> float:
    """The median of what ``work`` measures; what it does first is not counted."""
    work()
    return statistics.median(work() for _ in range(runs))


def interleaved(floor: Callable[[], float], measured: Callable[[], float], runs: int) -> Medians:
    """Both in turn, so that whatever else goes on falls on both; the first of each is not counted."""
    floor()
    measured()
    gc.collect()
    pairs = [(floor(), measured()) for _ in range(runs)]
    floors, measurements = zip(*pairs, strict=True)
    return Medians(statistics.median(floors), statistics.median(measurements))


def children(floor: Callable[[], Child], measured: Callable[[], Child], runs: int) -> tuple[Medians, Medians]:
    """Milliseconds and MiB of two kinds of processes, run in turn; the first of each is not counted."""
    floor()
    measured()
    pairs = [(floor(), measured()) for _ in range(runs)]
    return (
        Medians(*(statistics.median(child.ms for child in kind) for kind in zip(*pairs, strict=True))),
        Medians(*(statistics.median(child.mib for child in kind) for kind in zip(*pairs, strict=True))),
    )


def run_python(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Child:
    """Run this Python without a screen until it ends; raises where it fails."""
    command = [sys.executable, *arguments]
    begun = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        command, env={**_environment(), **(environment or {})}, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    took = 1000 * (time.perf_counter() - begun)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Child(took, _mib(usage))


def told_by_python(arguments: Sequence[str]) -> float:
    """Milliseconds that a process of this Python measured itself and printed as the last thing."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=_environment(),
    )
    return float(done.stdout.split()[-1])


def _environment() -> dict[str, str]:
    """That of a program which was installed: no screen, and modules compiled when they are first imported."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def _mib(usage: resource.struct_rusage) -> float:
    per_mib = _KIB_PER_MIB * (1024 if sys.platform == "darwin" else 1)  # macOS tells bytes
    return usage.ru_maxrss / per_mib
