import TruceModel

/// Values that have every member, for tests of how they are stored.
private func said<Value>(_ value: Value, _ wording: String) -> Attested<Value> {
  Attested(value, wording: wording, span: Span(3, 9), rule: "test.rule")
}

private let count = Count(low: 3, high: nil, qualifier: .atLeast)
private let army = Entity(
  name: "the \"Army\"\n of\tthe North / \u{1}\u{1f}é", id: "north", side: "north",
  kind: .stateForce,
  flags: [.patrol, .base])
private let day = CalendarDay(iso: "2020-03-05")
private let fifthOfMarch = TimeReference(
  value: "2020-03-05", start: day, end: CalendarDay(iso: "2020-03-06"), precision: .day,
  isExtent: true, basis: .stated)
private let place = PlaceReference(
  name: "Norton", id: "p1", relation: "near", latitude: 35.123_456_789, longitude: -36,
  precision: .district, country: "XX", province: "P", population: 12_000,
  disputed: DisputedArea(name: "Hill", claimants: ["A", "B"], administrator: "A", basis: "map"))
private let blame = AccusedPosition(accused: army, answer: .blamedOther, claims: ["clm_1"])

extension Event {
  static let full = Event(
    type: .shelling, trigger: said(.shelling, "shelled"), status: .ongoing, isAggregate: true,
    refersTo: "clm_0", acts: ["clm_1", "clm_2"], actors: [said(army, "army")],
    targets: [said(Entity(name: "school"), "school")], places: [said(place, "Norton")],
    time: said(fifthOfMarch, "on 5 March"), notAfter: CalendarDay(iso: "2020-03-07"),
    casualties: [said(Casualty(harm: .killed, count: count, who: "boys"), "three boys")],
    quantities: [said(Quantity(of: "shells", count: count), "three shells")],
    damage: [said("roof", "roof")], means: [said("mortar", "mortars")],
    agreement: said(
      AgreementReference(
        id: "truce", parties: [army], brokers: [army], guarantors: [army], announcer: army),
      "the truce"), isNotReported: true)
}

extension Claim {
  static let full = Claim(
    id: "clm_3", report: "r", event: .full, zone: .caption, stance: .justifies,
    justification: said(.selfDefence, "in self-defence"),
    attribution: [
      AttributionLink(
        speaker: said(army, "army"), cue: said("say", "said"), isQuoted: true,
        saidOn: said(fifthOfMarch, "on 5 March"), via: said(army, "army"))
    ], sentence: said("The army shelled it.", "The army shelled it."))
}

extension Incident {
  static let full = Incident(
    id: "inc_1", type: .shelling, time: fifthOfMarch, places: [place], claims: ["clm_1", "clm_2"],
    reports: ["r1"],
    links: [
      ClaimLink(
        first: "clm_1", second: "clm_2", score: 0.1 + 0.2,
        reasons: [.init(about: "place", weight: -1e-7, explanation: "near")])
    ], partOf: "inc_0")
}

extension Assessment {
  static let full = Assessment(
    incident: "inc_1", grade: .contested, gradeReasons: ["two sides"],
    origins: [
      Origin(
        key: "k", name: "Army", side: "north", bloc: .accuser, isKnown: true, claims: ["clm_1"],
        reports: ["r1"], reasons: ["says so"])
    ],
    actors: [AssessedActor(entity: army, standing: .alleged, claims: ["clm_1"])],
    harms: [
      HarmRange(
        harm: .killed, low: 1, high: 3,
        origins: [.init(origin: "k", count: count, who: "boys", claims: ["clm_1"])],
        civilians: .init(low: 1, high: nil), fighters: .init(low: nil, high: 2),
        isStatusContested: true)
    ],
    contradictions: [
      Contradiction(about: .actor, sides: [.init(value: "a", origins: ["k"], claims: ["clm_1"])])
    ], positions: [blame])
}

extension AllegedViolation {
  static let full = AllegedViolation(
    agreement: "truce", provision: "1", incident: "inc_1", accused: [army], accusers: [army],
    claims: ["clm_1"], inTime: Test(.yes, evidence: "day", claims: ["clm_1"]),
    inArea: Test(.unknown, evidence: ""), boundParty: Test(.disputed, evidence: "b"),
    prohibitedAct: Test(.no, evidence: "c"), exception: Test(.no, evidence: "d"),
    position: blame, generalCount: count, finding: said("breach", "breach"))
}

extension Report {
  static let full = Report(
    id: "r1", path: "a/b.txt", title: "Title", outlet: "Outlet", author: "Author",
    dateline: said(Dateline(place: "Norton", day: day, agency: "Agency"), "NORTON"),
    published: day, publishedBasis: .text, publishedMinute: 600, url: "https://example.org/a",
    language: "en", text: "Text.", body: [Paragraph(Span(0, 5), zone: .headline)],
    removed: [Removal(span: Span(0, 2), reason: "menu")], reprintOf: said("Wire", "Wire"),
    credits: [said("Agency", "Agency")])
}
