import GRDB

/// Step 2: what follows from the primary tables and can be made again.
enum DerivedTables {
  @Sendable static func create(_ database: Database) throws {
    try database.execute(sql: tables)
  }

  /// The tables that `truce rebuild` empties, those that others refer to last.
  static let names = [
    "reanchoring", "standing", "violation", "copy", "accusation", "incidentAgreement",
    "incidentActor",
    "membership", "assessment", "incidentValue", "incident", "judgementClaim", "claim",
    "derivation",
  ]

  private static let tables = """
    CREATE TABLE derivation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version TEXT NOT NULL,
      journal INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE claim (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      report INTEGER NOT NULL REFERENCES report(number),
      type TEXT NOT NULL,
      status TEXT NOT NULL,
      stance TEXT NOT NULL,
      day TEXT,
      place TEXT,
      speaker TEXT,
      incidentName TEXT NOT NULL,
      version TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    CREATE INDEX claimByReport ON claim(report, number);
    CREATE INDEX claimByName ON claim(incidentName);
    CREATE INDEX claimBySpeaker ON claim(speaker, day);
    CREATE TABLE judgementClaim (
      claim TEXT NOT NULL,
      judgement INTEGER NOT NULL REFERENCES judgement(number),
      PRIMARY KEY (claim, judgement)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE incident (
      id TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      firstDay TEXT,
      lastDay TEXT,
      place TEXT,
      province TEXT,
      country TEXT,
      latitude REAL,
      longitude REAL,
      grade TEXT NOT NULL,
      isContested INTEGER NOT NULL,
      isReviewed INTEGER NOT NULL,
      claims INTEGER NOT NULL,
      reports INTEGER NOT NULL,
      origins INTEGER NOT NULL,
      killed INTEGER,
      partOf TEXT,
      latestReport INTEGER NOT NULL,
      weight INTEGER NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    CREATE INDEX incidentByDay ON incident(firstDay, id);
    CREATE INDEX incidentByType ON incident(type, firstDay, id);
    CREATE INDEX incidentByGrade ON incident(grade, firstDay, id);
    CREATE INDEX incidentByProvince ON incident(province, firstDay, id);
    CREATE INDEX incidentByPlace ON incident(place, firstDay, id);
    CREATE INDEX incidentByOrigins ON incident(origins, id);
    CREATE INDEX incidentByReports ON incident(reports, id);
    CREATE INDEX incidentByKilled ON incident(killed, id);
    CREATE INDEX incidentByContest ON incident(isContested, firstDay, id);
    CREATE INDEX incidentByLatest ON incident(latestReport, id);
    CREATE INDEX incidentQueue ON incident(isReviewed, weight, id);
    CREATE INDEX incidentByPosition ON incident(latitude, longitude);
    CREATE TABLE assessment (
      incident TEXT PRIMARY KEY REFERENCES incident(id),
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    CREATE TABLE membership (
      claim TEXT PRIMARY KEY REFERENCES claim(id),
      incident TEXT NOT NULL REFERENCES incident(id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX membershipByIncident ON membership(incident, claim);
    CREATE VIEW redirect AS
      SELECT claim.incidentName AS id, membership.incident AS incident
      FROM claim JOIN membership ON membership.claim = claim.id
      WHERE claim.incidentName <> membership.incident;
    CREATE TABLE incidentActor (
      actor TEXT NOT NULL,
      firstDay TEXT NOT NULL,
      incident TEXT NOT NULL REFERENCES incident(id),
      PRIMARY KEY (actor, firstDay, incident)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX incidentActorByIncident ON incidentActor(incident);
    CREATE TABLE incidentAgreement (
      agreement TEXT NOT NULL,
      firstDay TEXT NOT NULL,
      incident TEXT NOT NULL REFERENCES incident(id),
      PRIMARY KEY (agreement, firstDay, incident)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX incidentAgreementByIncident ON incidentAgreement(incident);
    CREATE TABLE copy (
      number INTEGER PRIMARY KEY,
      copy TEXT NOT NULL REFERENCES report(id),
      original TEXT NOT NULL REFERENCES report(id),
      kind TEXT NOT NULL,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    CREATE UNIQUE INDEX copyByPair ON copy(copy, original);
    CREATE INDEX copyByOriginal ON copy(original);
    CREATE TABLE violation (
      number INTEGER PRIMARY KEY,
      agreement TEXT NOT NULL,
      provision TEXT,
      incident TEXT,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    CREATE INDEX violationByAgreement ON violation(agreement, provision);
    CREATE INDEX violationByIncident ON violation(incident);
    CREATE TABLE standing (
      agreement TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;
    """
}
