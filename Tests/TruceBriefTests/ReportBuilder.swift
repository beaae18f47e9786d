import TruceModel

/// Builds reports and claims whose spans are found by search, so that no test counts offsets.
struct ReportBuilder {
  var report: Report

  init(
    id: String = "r1", outlet: String? = "Meridian Wire", published: String? = "2019-09-01",
    title: String? = nil, _ text: String
  ) {
    report = Report(
      id: ReportID(id), path: "\(id).txt", title: title, outlet: outlet,
      published: published.flatMap { CalendarDay(iso: $0) }, publishedBasis: .metadata, text: text,
      body: [Paragraph(Span(0, text.utf8.count))])
  }

  /// `value` read from the first place where `wording` stands; the whole text if it is not there.
  func attested<Value>(_ value: Value, _ wording: String) -> Attested<Value> {
    let text = Array(report.text.utf8)
    let words = Array(wording.utf8)
    let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
    return Attested(
      value, wording: wording, span: Span(start, start + words.count), rule: "test.search")
  }

  func entity(
    _ name: String, id: String? = nil, side: String? = nil, kind: Entity.Kind? = nil,
    wording: String? = nil
  ) -> Attested<Entity> {
    attested(
      Entity(name: name, id: id.map { ActorID($0) }, side: side, kind: kind), wording ?? name)
  }

  func claim(
    _ id: String, _ type: EventType, trigger: String, stance: Stance = .asserts,
    speaker: Attested<Entity>? = nil, cue: String = "said", sentence: String? = nil,
    event change: (inout Event) -> Void = { _ in }
  ) -> Claim {
    var event = Event(type: type, trigger: attested(type, trigger))
    change(&event)
    let chain = speaker.map { [AttributionLink(speaker: $0, cue: attested(cue, cue))] } ?? []
    let words = sentence ?? report.text
    return Claim(
      id: ClaimID(id), report: report.id, event: event, stance: stance, attribution: chain,
      sentence: attested(words, words))
  }
}
