"""The schema of the diary's file, as the steps that lead to it.

To change the schema: append a migration, never touch an earlier one, raise ``SCHEMA_VERSION`` in
:mod:`symptomdesk.diary.schema`, and commit a diary of the former version to ``tests/upgrades``. A migration
holds its SQL itself and imports nothing of the program: it must do in ten years what it does today.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

diary_migrations = Migrations("symptomdesk.diary")

# In every table `seq` is the order of entry, which sorts records of the same instant. A day is a local
# calendar day, YYYY-MM-DD; an instant is ISO 8601 with its offset.
# date() alone lets 30 February pass; only with a modifier does it reckon.
_DAY = "CHECK ({0} GLOB '????-??-??' AND {0} = date({0}, '+0 days'))"
_INSTANT = "CHECK ({0} GLOB '????-??-??T??:??:??*[+-]??:??*')"
_RECORD = "seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (id <> '')"


@diary_migrations()
def schema_1(db: Database) -> None:
    """The first schema."""
    day = "day TEXT NOT NULL " + _DAY.format("day")
    at = "at TEXT NOT NULL " + _INSTANT.format("at")
    origin = "origin TEXT NOT NULL CHECK (origin IN ('text', 'picked', 'imported'))"
    for statement in (
        # What the person wrote about a day as a whole; a day without any of it has no row.
        f"""CREATE TABLE day (
            seq INTEGER PRIMARY KEY,
            {day} UNIQUE,
            text TEXT NOT NULL,
            note TEXT NOT NULL,
            nothing_today INTEGER NOT NULL CHECK (nothing_today IN (0, 1)),
            CHECK (text <> '' OR note <> '' OR nothing_today)
        ) STRICT""",
        f"""CREATE TABLE observation (
            {_RECORD},
            {day},
            sign TEXT NOT NULL CHECK (sign <> ''),
            severity INTEGER CHECK (severity BETWEEN 0 AND 4),
            {at},
            words TEXT NOT NULL,
            note TEXT NOT NULL,
            course TEXT CHECK (course IN ('worse', 'persisting')),
            sudden INTEGER NOT NULL CHECK (sudden IN (0, 1)),
            {origin}
        ) STRICT""",
        "CREATE INDEX observation_by_day ON observation (day)",
        "CREATE INDEX observation_by_sign ON observation (sign, day)",
        f"""CREATE TABLE dose (
            {_RECORD},
            {day},
            status TEXT NOT NULL CHECK (status IN ('taken', 'missed', 'held')),
            {at},
            amount_mg TEXT CHECK (CAST(amount_mg AS REAL) > 0)
        ) STRICT""",
        "CREATE INDEX dose_by_day ON dose (day)",
        f"""CREATE TABLE reading (
            {_RECORD},
            {day},
            value TEXT NOT NULL CHECK (value <> ''),
            unit TEXT NOT NULL CHECK (unit IN ('C', 'F')),
            celsius TEXT NOT NULL CHECK (CAST(celsius AS REAL) BETWEEN 1 AND 99),
            {at},
            words TEXT NOT NULL,
            {origin}
        ) STRICT""",
        "CREATE INDEX reading_by_day ON reading (day)",
        # What the person answered to a question of the program about a day.
        f"""CREATE TABLE answer (
            {_RECORD},
            {day},
            key TEXT NOT NULL CHECK (key <> ''),
            answer TEXT NOT NULL,
            {at}
        ) STRICT""",
        "CREATE INDEX answer_by_day ON answer (day)",
        # severities: a JSON object of sign to worst severity or null.
        f"""CREATE TABLE acknowledgement (
            {_RECORD},
            list TEXT NOT NULL CHECK (list <> ''),
            {day},
            {at},
            note TEXT NOT NULL,
            severities TEXT NOT NULL CHECK (json_type(severities) = 'object')
        ) STRICT""",
        "CREATE INDEX acknowledgement_by_day ON acknowledgement (day)",
        "CREATE INDEX acknowledgement_by_list ON acknowledgement (list, day)",
        # signs, reasons: JSON arrays of texts.
        f"""CREATE TABLE raised (
            {_RECORD},
            list TEXT NOT NULL CHECK (list <> ''),
            urgency TEXT NOT NULL CHECK (urgency <> ''),
            {day},
            {at},
            signs TEXT NOT NULL CHECK (json_type(signs) = 'array'),
            reasons TEXT NOT NULL CHECK (json_type(reasons) = 'array')
        ) STRICT""",
        "CREATE INDEX raised_by_day ON raised (day)",
        "CREATE INDEX raised_by_list ON raised (list, day)",
        # One row at most; none means that nothing was said.
        f"""CREATE TABLE treatment (
            seq INTEGER PRIMARY KEY CHECK (seq = 1),
            indication TEXT NOT NULL CHECK (indication <> ''),
            start TEXT {_DAY.format("start")}
        ) STRICT""",
        f"""CREATE TABLE prescription (
            {_RECORD},
            from_day TEXT NOT NULL {_DAY.format("from_day")},
            dose_mg TEXT CHECK (CAST(dose_mg AS REAL) > 0),
            regimen TEXT CHECK (regimen IN ('21/7', '28/0', 'continuous'))
        ) STRICT""",
        f"CREATE TABLE cycle_start ({_RECORD}, {day}) STRICT",
        f"""CREATE TABLE hold (
            {_RECORD},
            from_day TEXT NOT NULL {_DAY.format("from_day")},
            until TEXT {_DAY.format("until")},
            CHECK (until >= from_day)
        ) STRICT""",
        f"CREATE TABLE visit ({_RECORD}, {day}, note TEXT NOT NULL) STRICT",
        "CREATE INDEX visit_by_day ON visit (day)",
        f"""CREATE TABLE lab (
            {_RECORD},
            {day},
            name TEXT NOT NULL CHECK (name <> ''),
            value TEXT NOT NULL,
            unit TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX lab_by_day ON lab (day)",
        f"""CREATE TABLE question (
            {_RECORD},
            text TEXT NOT NULL,
            asked TEXT NOT NULL {_INSTANT.format("asked")},
            done TEXT {_INSTANT.format("done")}
        ) STRICT""",
        f"""CREATE TABLE medicine (
            {_RECORD},
            name TEXT NOT NULL CHECK (name <> ''),
            dose TEXT NOT NULL,
            since TEXT {_DAY.format("since")}
        ) STRICT""",
        # before: a JSON object of the columns as they were. Not a foreign key: it outlives its record.
        f"""CREATE TABLE revision (
            {_RECORD},
            record TEXT NOT NULL CHECK (record <> ''),
            record_id TEXT NOT NULL CHECK (record_id <> ''),
            {at},
            kind TEXT NOT NULL CHECK (kind IN ('edited', 'removed')),
            before TEXT NOT NULL CHECK (json_type(before) = 'object')
        ) STRICT""",
        "CREATE INDEX revision_by_record ON revision (record_id)",
        # One row says that the diary is an invented sample; none that it is somebody's own.
        "CREATE TABLE sample (seq INTEGER PRIMARY KEY CHECK (seq = 1)) STRICT",
    ):
        db.execute(statement)


@diary_migrations()
def schema_2(db: Database) -> None:
    """Full text search in what the person wrote."""
    words = "content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'"
    for statement in (
        # They hold the words and where they stand; the texts stay where they are.
        f"CREATE VIRTUAL TABLE day_words USING fts5 (text, note, content = 'day', {words})",
        f"CREATE VIRTUAL TABLE observation_words USING fts5 (note, content = 'observation', {words})",
        """CREATE TRIGGER day_written AFTER INSERT ON day BEGIN
            INSERT INTO day_words (rowid, text, note) VALUES (new.seq, new.text, new.note);
        END""",
        """CREATE TRIGGER day_removed AFTER DELETE ON day BEGIN
            INSERT INTO day_words (day_words, rowid, text, note)
                VALUES ('delete', old.seq, old.text, old.note);
        END""",
        """CREATE TRIGGER day_corrected AFTER UPDATE ON day BEGIN
            INSERT INTO day_words (day_words, rowid, text, note)
                VALUES ('delete', old.seq, old.text, old.note);
            INSERT INTO day_words (rowid, text, note) VALUES (new.seq, new.text, new.note);
        END""",
        """CREATE TRIGGER observation_written AFTER INSERT ON observation BEGIN
            INSERT INTO observation_words (rowid, note) VALUES (new.seq, new.note);
        END""",
        """CREATE TRIGGER observation_removed AFTER DELETE ON observation BEGIN
            INSERT INTO observation_words (observation_words, rowid, note)
                VALUES ('delete', old.seq, old.note);
        END""",
        """CREATE TRIGGER observation_corrected AFTER UPDATE ON observation BEGIN
            INSERT INTO observation_words (observation_words, rowid, note)
                VALUES ('delete', old.seq, old.note);
            INSERT INTO observation_words (rowid, note) VALUES (new.seq, new.note);
        END""",
        "INSERT INTO day_words (day_words) VALUES ('rebuild')",
        "INSERT INTO observation_words (observation_words) VALUES ('rebuild')",
    ):
        db.execute(statement)


@diary_migrations()
def schema_3(db: Database) -> None:
    """The range that the laboratory gives with a value, as typed; empty where it gives none."""
    for column in ("low", "high"):
        db.execute(f"ALTER TABLE lab ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@diary_migrations()
def schema_4(db: Database) -> None:
    """Where triage stood after some day; dropped by whatever changes that day or one before it.

    And words are indexed anew only where they changed: most corrections are of a severity.
    """
    db.execute("DROP TRIGGER observation_corrected")
    db.execute("""CREATE TRIGGER observation_corrected AFTER UPDATE ON observation
        WHEN old.note IS NOT new.note OR old.seq IS NOT new.seq BEGIN
            INSERT INTO observation_words (observation_words, rowid, note)
                VALUES ('delete', old.seq, old.note);
            INSERT INTO observation_words (rowid, note) VALUES (new.seq, new.note);
        END""")
    db.execute(f"""CREATE TABLE kept_triage (
        seq INTEGER PRIMARY KEY CHECK (seq = 1),
        day TEXT NOT NULL {_DAY.format("day")},
        seal TEXT NOT NULL CHECK (seal <> ''),
        state TEXT NOT NULL CHECK (json_type(state) = 'object')
    ) STRICT""")
    # All that triage reads. As triggers, so that no writer can forget it.
    for table in ("day", "observation", "reading", "acknowledgement"):
        for event, days in (("INSERT", ["new"]), ("DELETE", ["old"]), ("UPDATE", ["old", "new"])):
            drops = " ".join(f"DELETE FROM kept_triage WHERE day >= {row}.day;" for row in days)  # noqa: S608
            db.execute(
                f"CREATE TRIGGER triage_of_{table}_{event.lower()} AFTER {event} ON {table} BEGIN {drops} END"
            )
