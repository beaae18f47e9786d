package import TruceModel

/// A claim written down in a test with the fields that matter there; the rest is plain.
///
/// Words and spans are made up: a sketch stands for no text.
package struct ClaimSketch: Sendable {
  package var id: String
  package var report: String
  package var type: EventType = .airStrike
  package var status: EventStatus = .occurred
  package var stance: Stance = .asserts
  package var actors: [Entity] = []
  package var targets: [Entity] = []
  package var places: [PlaceReference] = []
  /// ISO day or `first/last`; nil: undated.
  package var day: String?
  /// ISO day after which it cannot have happened.
  package var toldOn: String?
  /// The rule by which `day` was read.
  package var timeRule: Rule = "sketch"
  package var killed: Count?
  /// The words for those killed.
  package var who: String?
  package var speaker: Entity?
  package var refersTo: String?
  package var acts: [String] = []
  package var isAggregate = false
  package var justification: Justification?
  package var agreement: String?
  package var quantities: [Quantity] = []
  package var sentence: String = "A strike hit the town."
  /// Where the trigger stands.
  package var offset = 0

  package init(_ id: String, in report: String) {
    self.id = id
    self.report = report
  }

  /// The same sketch with changes.
  package func with(_ change: (inout ClaimSketch) -> Void) -> ClaimSketch {
    var copy = self
    change(&copy)
    return copy
  }

  package var claim: Claim {
    let event = Event(
      type: type, trigger: attested(type, type.rawValue), status: status, isAggregate: isAggregate,
      refersTo: refersTo.map { ClaimID($0) }, acts: acts.map { ClaimID($0) },
      actors: actors.map { attested($0, $0.name) }, targets: targets.map { attested($0, $0.name) },
      places: places.map { attested($0, $0.name) }, time: time,
      notAfter: toldOn.flatMap { CalendarDay(iso: $0) },
      casualties: killed.map { [attested(Casualty(harm: .killed, count: $0, who: who), "killed")] }
        ?? [],
      quantities: quantities.map { attested($0, $0.of) },
      agreement: agreement.map { attested(AgreementReference(), $0) })
    return Claim(
      id: ClaimID(id), report: ReportID(report), event: event, stance: stance,
      justification: justification.map { attested($0, $0.rawValue) },
      attribution: speaker.map { [AttributionLink(speaker: attested($0, $0.name))] } ?? [],
      sentence: attested(sentence, sentence))
  }

  private var time: Attested<TimeReference>? {
    guard let day else { return nil }
    let parts = day.split(separator: "/").map { CalendarDay(iso: $0) }
    guard let first = parts.first, let last = parts.last else { return nil }
    let reference = TimeReference(
      value: day, start: first, end: last, precision: .day, isExtent: parts.count > 1,
      basis: .stated)
    var time = attested(reference, day)
    time.rule = timeRule
    return time
  }

  private func attested<Value>(_ value: Value, _ wording: String) -> Attested<Value> {
    Attested(
      value, wording: wording, span: Span(offset, offset + wording.utf8.count), rule: "sketch")
  }
}

extension PlaceReference {
  /// A town of the tests, in the province of that name.
  package static func town(
    _ name: String, _ latitude: Double, _ longitude: Double, province: String = "Idlib"
  ) -> PlaceReference {
    PlaceReference(
      name: name, id: PlaceID("test:\(name)"), latitude: latitude, longitude: longitude,
      precision: .settlement, country: "SY", province: province)
  }

  package static func province(_ name: String) -> PlaceReference {
    PlaceReference(
      name: name, id: PlaceID("test:\(name)"), precision: .province, country: "SY", province: name)
  }
}

extension Report {
  /// A report of the tests.
  package static func sketch(
    _ id: String, outlet: String? = nil, published: String? = nil, text: String = ""
  ) -> Report {
    Report(
      id: ReportID(id), outlet: outlet ?? "Outlet \(id)",
      published: published.flatMap { CalendarDay(iso: $0) }, text: text)
  }
}
