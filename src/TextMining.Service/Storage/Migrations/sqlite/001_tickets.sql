-- Tickets with the answer that was given. Times are milliseconds since 1970 (UTC).
CREATE TABLE tickets (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL,
  number TEXT NOT NULL,
  input_hash BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  stored_at INTEGER NOT NULL,
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  cause TEXT NOT NULL,
  business TEXT NOT NULL,
  urgency INTEGER NOT NULL,
  lead TEXT NOT NULL,
  queue TEXT NOT NULL,
  green INTEGER NOT NULL,
  confidential INTEGER NOT NULL,
  review TEXT NOT NULL,
  certainty DOUBLE PRECISION NOT NULL,
  customer TEXT,
  model TEXT NOT NULL,
  next_due INTEGER,
  status TEXT NOT NULL DEFAULT 'open',
  label_cause TEXT,
  label_business TEXT,
  label_urgency INTEGER,
  UNIQUE (tenant, number)
);
CREATE INDEX tickets_by_queue ON tickets (tenant, queue, status, urgency, received_at);
CREATE INDEX tickets_by_review ON tickets (tenant, review, status, certainty) WHERE review <> 'auto';
CREATE INDEX tickets_by_customer ON tickets (tenant, customer, received_at) WHERE customer IS NOT NULL;

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  ticket INTEGER NOT NULL REFERENCES tickets (id),
  at INTEGER NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX corrections_by_ticket ON corrections (ticket);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  ticket INTEGER NOT NULL REFERENCES tickets (id),
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_department TEXT,
  to_department TEXT,
  reason TEXT,
  who TEXT NOT NULL
);
CREATE INDEX events_by_ticket ON events (ticket);

-- Append-only: what was decided, from which input, by which model and rules.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL,
  number TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  input_hash BLOB,
  model TEXT NOT NULL,
  rules TEXT NOT NULL,
  output TEXT NOT NULL
);
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
