import GRDB

/// Step 5: alleged violations under what they are of, so that a judgement writes those of the
/// incidents that it touches.
///
/// `subject` is the incident, or the claim where a total is counted that is in no incident; `day`
/// is the incident's first.
enum KeyedViolations {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE keyedViolation (
          subject TEXT NOT NULL,
          position INTEGER NOT NULL,
          agreement TEXT NOT NULL,
          provision TEXT,
          incident TEXT,
          day TEXT NOT NULL,
          value TEXT NOT NULL CHECK (json_valid(value)),
          PRIMARY KEY (subject, position)
        ) STRICT;
        INSERT INTO keyedViolation
          SELECT subject, row_number() OVER (PARTITION BY subject ORDER BY number) - 1,
            agreement, provision, keyed.incident,
            coalesce((SELECT firstDay FROM incident WHERE id = subject), ''), value
          FROM (
            SELECT number, agreement, provision, violation.incident AS incident, value,
              coalesce(violation.incident, membership.incident,
                json_extract(value, '$.claims[0]')) AS subject
            FROM violation LEFT JOIN membership
              ON membership.claim = json_extract(value, '$.claims[0]')) AS keyed;
        DROP TABLE violation;
        ALTER TABLE keyedViolation RENAME TO violation;
        CREATE INDEX violationByAgreement ON violation(agreement, day, subject, position);
        CREATE INDEX violationByProvision
          ON violation(agreement, provision, day, subject, position);
        """)
  }
}
