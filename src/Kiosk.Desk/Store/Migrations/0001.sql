-- Runs on SQLite and on PostgreSQL. Moments are milliseconds since 1970 in UTC; names of enumerations are text.
CREATE TABLE handover (
    id UUID PRIMARY KEY,
    sequence BIGINT NOT NULL UNIQUE,
    kiosk TEXT NOT NULL,
    place TEXT NOT NULL,
    ticket TEXT NOT NULL,
    reason TEXT NOT NULL,
    urgency INTEGER NOT NULL,
    language TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    content TEXT,
    state TEXT NOT NULL,
    clerk TEXT,
    counter TEXT,
    outcome TEXT,
    note TEXT,
    arrived_at BIGINT NOT NULL,
    escalated_at BIGINT,
    claimed_at BIGINT,
    closed_at BIGINT,
    erased_at BIGINT
);
CREATE INDEX handover_open ON handover (state, urgency DESC, sequence) WHERE state <> 'Closed';
CREATE INDEX handover_closed ON handover (closed_at) WHERE state = 'Closed' AND erased_at IS NULL;

CREATE TABLE change (
    sequence BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    handover UUID REFERENCES handover (id),
    clerk TEXT,
    counter TEXT,
    message UUID UNIQUE,
    words TEXT
);
CREATE INDEX change_handover ON change (handover);

-- One row: who changes something holds it until the change is committed, so that changes appear in the order of their numbers.
CREATE TABLE counter (last BIGINT NOT NULL);
INSERT INTO counter VALUES (0);
