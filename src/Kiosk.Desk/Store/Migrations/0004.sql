-- Who may call as a kiosk. One row of authority, shared by all desk processes; texts are PEM.
CREATE TABLE authority (
    id INTEGER PRIMARY KEY,
    certificate TEXT NOT NULL,
    private_key TEXT NOT NULL
);

-- Codes are kept as hashes; used_by is the hash of the public key that came with the code.
CREATE TABLE enrolment_code (
    hash TEXT PRIMARY KEY,
    kiosk TEXT NOT NULL,
    replaces BOOLEAN NOT NULL,
    expires_at BIGINT NOT NULL,
    used_by TEXT
);

CREATE TABLE kiosk_certificate (
    serial TEXT PRIMARY KEY,
    kiosk TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX kiosk_certificate_kiosk ON kiosk_certificate (kiosk);

-- What went to the municipality's own contact system, or has yet to.
CREATE TABLE registration (
    handover UUID PRIMARY KEY REFERENCES handover (id),
    attempts INTEGER NOT NULL,
    retry_at BIGINT NOT NULL,
    done_at BIGINT
);
