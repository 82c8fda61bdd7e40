-- Who may sign in. A password is a PBKDF2 hash; codes and tokens are kept as SHA-256 only.
CREATE TABLE staff (
    id UUID PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    subject TEXT UNIQUE,
    password TEXT,
    code TEXT,
    code_until BIGINT,
    failures INTEGER NOT NULL DEFAULT 0,
    locked_until BIGINT,
    is_locked INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE staff_session (
    token TEXT PRIMARY KEY,
    staff UUID NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    counter TEXT NOT NULL,
    presence TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX staff_session_staff ON staff_session (staff);

-- At most one row: the code with which the first administrator makes an account.
CREATE TABLE first_code (code TEXT NOT NULL);

-- Who saw and did what, without any content. Each hash covers the one before it.
CREATE TABLE audit (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    hash TEXT NOT NULL
);

ALTER TABLE withdrawal ADD COLUMN confirmed_by TEXT;
ALTER TABLE withdrawal ADD COLUMN confirmed_at BIGINT;
