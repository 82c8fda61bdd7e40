-- Sources that a clerk found to be wrong: no kiosk speaks from them until a supervisor has looked.
CREATE TABLE withdrawal (
    source TEXT PRIMARY KEY,
    clerk TEXT NOT NULL,
    reason TEXT NOT NULL,
    withdrawn_at BIGINT NOT NULL
);
