import TruceModel

/// A small dossier by hand: the strike of 31 August 2019 told by two outlets, a mutual accusation,
/// a truce with an alleged breach, a bare breach and a count.
struct SampleDossier {
  static let wire = ReportBuilder(
    id: "wire", outlet: "Meridian Wire", published: "2019-08-31", title: "US strikes in Idlib",
    """
    CENTCOM said it struck al-Qaeda leaders at a facility north of Idlib on Saturday. \
    The Observatory said at least 40 fighters were killed in a missile attack. \
    Government forces and armed groups accuse each other of artillery fire in Idlib.
    """)
  static let dispatch = ReportBuilder(
    id: "dispatch", outlet: "Volga Dispatch", published: "2019-09-01",
    """
    The Russian Ministry of Defence said the United States endangered the truce by an air strike \
    in the Idlib zone on 31 August, with numerous casualties. The groups violated the truce 12 times.
    """)

  static let usa = Entity(name: "United States", id: "usa", side: "United States", kind: .state)
  static let russia = Entity(
    name: "Russian Ministry of Defence", id: "rus-mod", side: "Russia", kind: .organization)
  static let observatory = Entity(
    name: "Syrian Observatory for Human Rights", id: "sohr", kind: .monitor)
  static let idlib = PlaceReference(
    name: "Idlib", id: "geonames:169389", relation: "north-of", latitude: 35.93, longitude: 36.63,
    precision: .settlement, country: "SY", province: "Idlib")
  static let zone = PlaceReference(
    name: "Idlib", relation: "in", latitude: 35.9, longitude: 36.6, precision: .province,
    country: "SY", province: "Idlib")
  static let saturday = CalendarDay(ordinal: 18_139)
  static let onSaturday = TimeReference(
    value: "2019-08-31", start: saturday, end: saturday, precision: .day, basis: .stated)

  static let toll = Count(low: 40, high: nil, qualifier: .atLeast)
  static let vague = Count(low: nil, high: nil, qualifier: .vague)

  static var admitted: Claim {
    wire.claim(
      "clm_a", .strike, trigger: "struck", stance: .admits,
      speaker: wire.entity("United States", side: "United States", wording: "CENTCOM"),
      sentence: "CENTCOM said it struck al-Qaeda leaders at a facility north of Idlib on Saturday."
    ) { event in
      event.actors = [wire.attested(usa, "CENTCOM")]
      event.targets = [wire.attested(Entity(name: "al-Qaeda leaders"), "al-Qaeda leaders")]
      event.places = [wire.attested(idlib, "Idlib")]
      event.time = wire.attested(onSaturday, "Saturday")
    }
  }

  static var counted: Claim {
    wire.claim(
      "clm_b", .missileAttack, trigger: "missile attack",
      speaker: wire.attested(observatory, "The Observatory"),
      sentence: "The Observatory said at least 40 fighters were killed in a missile attack."
    ) { event in
      event.casualties = [
        wire.attested(Casualty(harm: .killed, count: toll, who: "fighters"), "at least 40 fighters")
      ]
    }
  }

  static var accused: Claim {
    dispatch.claim(
      "clm_c", .airStrike, trigger: "air strike", stance: .accuses,
      speaker: dispatch.attested(russia, "The Russian Ministry of Defence"),
      sentence: """
        The Russian Ministry of Defence said the United States endangered the truce by an air \
        strike in the Idlib zone on 31 August, with numerous casualties.
        """
    ) { event in
      event.actors = [dispatch.attested(usa, "the United States")]
      event.places = [dispatch.attested(zone, "Idlib zone")]
      event.time = dispatch.attested(onSaturday, "31 August")
      event.casualties = [
        dispatch.attested(Casualty(harm: .killed, count: vague), "numerous casualties")
      ]
    }
  }

  static var breach: Claim {
    dispatch.claim(
      "clm_d", .ceasefireViolated, trigger: "violated", stance: .accuses,
      speaker: dispatch.attested(russia, "The Russian Ministry of Defence"),
      sentence: "The groups violated the truce 12 times."
    ) { $0.actors = [dispatch.attested(Entity(name: "armed groups"), "The groups")] }
  }

  static var mutual: [Claim] {
    let forces = Entity(name: "Syrian government forces", side: "Syrian government")
    let groups = Entity(name: "armed groups", side: "Syrian opposition")
    let sentence =
      "Government forces and armed groups accuse each other of artillery fire in Idlib."
    return [("clm_e", forces, groups), ("clm_f", groups, forces)].map { id, speaker, actor in
      wire.claim(
        id, .shelling, trigger: "artillery fire", stance: .accuses,
        speaker: wire.attested(speaker, "Government forces"), cue: "accuse", sentence: sentence
      ) { event in
        event.actors = [wire.attested(actor, "armed groups")]
        event.places = [wire.attested(zone, "in Idlib")]
      }
    }
  }

  static var incidents: [Incident] {
    [
      Incident(
        id: "inc_1", type: .airStrike, time: onSaturday, places: [idlib, zone],
        claims: ["clm_a", "clm_b", "clm_c"], reports: ["dispatch", "wire"]),
      Incident(
        id: "inc_2", type: .shelling, time: nil, places: [zone], claims: ["clm_e", "clm_f"],
        reports: ["wire"]),
    ]
  }

  static var strikeAssessment: Assessment {
    let origins = [
      Origin(
        key: "rus-mod", name: "Russian Ministry of Defence", side: "Russia", bloc: .accuser,
        isKnown: true, claims: ["clm_c"], reports: ["dispatch"]),
      Origin(
        key: "sohr", name: "Syrian Observatory for Human Rights", side: nil, bloc: .third,
        isKnown: true, claims: ["clm_b"], reports: ["wire"]),
      Origin(
        key: "usa", name: "United States", side: "United States", bloc: .accused, isKnown: true,
        claims: ["clm_a"], reports: ["wire"]),
    ]
    let killed = HarmRange(
      harm: .killed, low: 40, high: nil,
      origins: [
        HarmRange.OfOrigin(origin: "sohr", count: toll, who: "fighters", claims: ["clm_b"]),
        HarmRange.OfOrigin(origin: "rus-mod", count: vague, who: nil, claims: ["clm_c"]),
      ])
    let means = Contradiction(
      about: .means,
      sides: [
        Contradiction.Side(value: "air strike", origins: ["rus-mod"], claims: ["clm_c"]),
        Contradiction.Side(value: "missile attack", origins: ["sohr"], claims: ["clm_b"]),
      ])
    return Assessment(
      incident: "inc_1", grade: .confirmed, gradeReasons: ["United States says that it did it"],
      origins: origins,
      actors: [AssessedActor(entity: usa, standing: .declared, claims: ["clm_a"])],
      harms: [killed], contradictions: [means],
      positions: [AccusedPosition(accused: usa, answer: .confirmed, claims: ["clm_a"])])
  }

  static var shellingAssessment: Assessment {
    let sides = [("armed groups", "clm_e"), ("Syrian government forces", "clm_f")]
    return Assessment(
      incident: "inc_2", grade: .contested, gradeReasons: ["each side names the other"],
      origins: sides.map { name, claim in
        Origin(
          key: name, name: name, side: nil, bloc: .accuser, isKnown: true,
          claims: [ClaimID(claim)], reports: ["wire"])
      },
      actors: sides.map { name, claim in
        AssessedActor(
          entity: Entity(name: name), standing: .contested, claims: [ClaimID(claim)])
      }, harms: [],
      contradictions: [
        Contradiction(
          about: .actor,
          sides: sides.map { name, claim in
            Contradiction.Side(value: name, origins: [name], claims: [ClaimID(claim)])
          })
      ])
  }

  static var agreement: Agreement {
    Agreement(
      id: "SYR-2019-08-31", name: "Unilateral truce in Idlib", kind: .unilateral,
      parties: [Agreement.Party(name: "Syrian government")],
      guarantors: [Agreement.Party(name: "Russia")],
      excluded: [Agreement.Party(name: "Hay'at Tahrir al-Sham")],
      area: Area(description: "Idlib de-escalation area"),
      declared: Agreement.Moment(day: saturday.adding(days: -1), reference: "Announcement"),
      effective: Agreement.Moment(day: saturday, minute: 360, reference: "Announcement"),
      provisions: [
        Provision(
          id: "1", code: "A3", kind: .prohibited, text: "No air strikes in the zone.",
          acts: [.airStrike], reference: "Announcement of 30 August 2019")
      ], references: ["Announcement of 30 August 2019"])
  }

  static func violation(incident: IncidentID?, claims: [ClaimID], count: Count? = nil)
    -> AllegedViolation
  {
    AllegedViolation(
      agreement: "SYR-2019-08-31", provision: incident == nil ? nil : "1", incident: incident,
      accused: [incident == nil ? Entity(name: "armed groups") : usa], accusers: [russia],
      claims: claims,
      inTime: .init(.yes, evidence: "31 August 2019 is the first day of the truce", claims: claims),
      inArea: .init(.yes, evidence: "Idlib lies in the area", claims: claims),
      boundParty: .init(.no, evidence: "United States is no party", claims: claims),
      prohibitedAct: .init(.yes, evidence: "air strike is covered", claims: claims),
      exception: .init(.unknown, evidence: "the target is told in two ways", claims: claims),
      position: incident == nil
        ? nil : AccusedPosition(accused: usa, answer: .confirmed, claims: ["clm_a"]),
      generalCount: count)
  }

  /// The strike's dead called civilians by one and fighters by another.
  static var contestedStatus: Dossier {
    var dossier = dossier
    dossier.assessments[0].harms[0].civilians = HarmRange.Bounds(low: 0, high: 12)
    dossier.assessments[0].harms[0].fighters = HarmRange.Bounds(low: 0, high: nil)
    dossier.assessments[0].harms[0].isStatusContested = true
    return dossier
  }

  static var dossier: Dossier {
    Dossier(
      reports: [wire.report, dispatch.report],
      claims: [admitted, counted] + mutual + [accused, breach], incidents: incidents,
      assessments: [strikeAssessment, shellingAssessment],
      violations: [
        violation(incident: "inc_1", claims: ["clm_c"]),
        violation(incident: nil, claims: ["clm_d"], count: .exact(12)),
      ],
      standings: [
        AgreementStanding(
          agreement: "SYR-2019-08-31", onPaper: .inEffect, asOf: saturday.adding(days: 1),
          statements: [
            AgreementStanding.Statement(
              state: .endangered, day: saturday.adding(days: 1),
              origin: "Russian Ministry of Defence", originKey: "rus-mod", claims: ["clm_c"])
          ])
      ], agreements: [agreement],
      issues: [Issue(code: "ingest.empty", message: "empty.txt: nothing to read")])
  }
}
