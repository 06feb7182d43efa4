"""The commands that keep a diary safe: backups, going back to one, a passphrase, a check."""

from __future__ import annotations

from collections.abc import Iterator

from symptomdesk.cli import passphrases
from symptomdesk.cli.calls import Call, open_desk, told
from symptomdesk.desk import (
    Damaged,
    NotADiary,
    PassphraseNeeded,
    RefusedError,
    WrongPassphrase,
    local_now,
    rescue_of_locked,
    restore_over,
)


def backup(call: Call) -> Iterator[str]:
    """A copy of the whole diary."""
    arguments = call.arguments
    with open_desk(call) as desk:
        if arguments.file is None:
            written = desk.backups.make().path
        else:
            written = arguments.file.absolute()
            desk.backups.make_at(written)
    return told(arguments, {"backup": str(written)}, [f"Backed up to {written}"])


def restore(call: Call) -> Iterator[str]:
    """Go back to a backup, and keep what was there."""
    arguments, file = call.arguments, call.arguments.file.absolute()
    try:
        with open_desk(call) as desk:
            kept = desk.backups.restore(file)
    except (Damaged, NotADiary):
        kept = restore_over(call.folder, file, local_now(), call.passphrase or call.passphrase_of(file))
    except (PassphraseNeeded, WrongPassphrase):
        if rescue_of_locked(call.folder, local_now().date(), call.passphrase) is None:
            raise
        kept = restore_over(call.folder, file, local_now(), call.passphrase_of(file))
    document = {"restored": str(file), "kept": str(kept)}
    return told(arguments, document, [f"Restored from {file}", f"What was there until now: {kept}"])


def passphrase(call: Call) -> Iterator[str]:
    """Encrypt the diary, change its passphrase, or take it away."""
    arguments = call.arguments
    with open_desk(call) as desk:
        former = call.passphrase
        if arguments.action == "set":
            desk.protection.set(passphrases.new_one(arguments.new_passphrase_file), former=former)
            yield "The diary and its backups are encrypted. Without the passphrase nobody can read them."
        elif not desk.protection.on:
            raise RefusedError("This diary has no passphrase.")
        else:
            desk.protection.remove(former or "")
            yield "The diary and its backups are no longer encrypted."


def check(call: Call) -> Iterator[str]:
    """Read everything; whoever asks wants to know of any doubt, so a doubt is a fault."""
    with open_desk(call) as desk:
        problems = desk.backups.problems()
        latest = desk.backups.latest()
    document = {
        "sound": not problems,
        "problems": list(problems),
        "last_backup": latest and latest.made.isoformat(),
    }
    made = f"{latest.made:%Y-%m-%d %H:%M}" if latest else "none yet"
    lines = ["The diary is sound." if not problems else "The diary is damaged."]
    yield from told(call.arguments, document, [*lines, *problems, f"Last backup: {made}"])
    if problems:
        raise Damaged(f"{call.folder.diary} is damaged; restore a backup with `symptomdesk restore FILE`.")
