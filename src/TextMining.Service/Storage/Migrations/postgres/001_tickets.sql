-- Tickets with the answer that was given. Times are milliseconds since 1970 (UTC).
CREATE TABLE tickets (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant TEXT NOT NULL,
  number TEXT NOT NULL,
  input_hash BYTEA NOT NULL,
  received_at BIGINT NOT NULL,
  stored_at BIGINT NOT NULL,
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
  next_due BIGINT,
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
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ticket BIGINT NOT NULL REFERENCES tickets (id),
  at BIGINT NOT NULL,
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL
);
CREATE INDEX corrections_by_ticket ON corrections (ticket);

CREATE TABLE events (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ticket BIGINT NOT NULL REFERENCES tickets (id),
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  from_department TEXT,
  to_department TEXT,
  reason TEXT,
  who TEXT NOT NULL
);
CREATE INDEX events_by_ticket ON events (ticket);

-- Append-only: what was decided, from which input, by which model and rules.
CREATE TABLE decisions (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant TEXT NOT NULL,
  number TEXT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  input_hash BYTEA,
  model TEXT NOT NULL,
  rules TEXT NOT NULL,
  output TEXT NOT NULL
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'decisions are append-only'; END $$;
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
