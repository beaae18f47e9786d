import Foundation
import TruceModel
import TrucePipeline
import TruceStore
import TruceTestSupport

/// A made-up ledger that every page has something to show of, hostile words among it.
enum PageLedger {
  /// Words that would break out of a page that does not escape them: tags, entities, an attribute's
  /// end before a combining mark, direction overrides, a null byte.
  static let hostile =
    "<script>alert(1)</script><img src=x onerror=alert(2)> \"\u{338} onmouseover=alert(3) x=\" "
    + "'\u{338} onfocus=alert(4) &lt;b&gt; \u{202E}desrever\u{2066} {{page.title}} {{{x}}} \u{1}"

  static let clock = WallClock { "2020-03-10T09:00:00Z" }

  /// Fills `ledger` with five reports, an agreement and three judgements.
  static func fill(_ ledger: Ledger) throws {
    let store = ledger.store
    let run = try store.beginRun(command: "ingest", version: "t", at: "2020-03-09T08:00:00Z")
    _ = try store.add([agreement], run: run)
    for told in [strike, denial, hostileReport, arabic, quiet] {
      _ = try store.add(
        ReportRecord(
          told.report, claims: told.claims, raw: Array(told.report.text.utf8), kind: .text,
          version: "t"), run: run)
    }
    try store.add(
      [
        Issue(
          code: "ingest.undecodable", message: "letter.txt: not valid UTF-8", subject: "letter.txt")
      ],
      run: run)
    try store.endRun(run, known: 1, setAside: 1, at: "2020-03-09T08:01:00Z")
    try ledger.catchUp()
    try ledger.judge(
      .comment(claim: "clm_0000000000000001"), by: "A. Analyst", because: hostile)
    try ledger.judge(
      .grade(claim: "clm_0000000000000005", grade: .contested), by: "A. Analyst",
      because: "Both sides were asked.")
    try ledger.judge(.retract(judgement: 2), by: "B. Lead", because: "Too early.")
  }

  // MARK: Reports

  private static var strike: ToldReport {
    var told = ToldReport(
      "meridian-1", outlet: "Meridian Wire", published: "2020-03-06",
      title: "Strike on a market in Northtown",
      """
      Strike on a market in Northtown

      A strike hit the market of Northtown on Thursday and killed at least four people, the Eastern \
      command said, and the Northern council accused Eastland of it.

      Share this story with your friends.

      The market was full at the time.
      """)
    told.report.url = "https://wire.example/strike?a=1&b=2"
    told.remove("Share this story with your friends.", "share-prompt")
    told.claim(
      "clm_0000000000000001", .airStrike, "strike hit", stance: .asserts, speaker: "Eastern command"
    ) {
      $0.killed = 4
    }
    told.claim(
      "clm_0000000000000002", .airStrike, "strike", stance: .accuses, speaker: "Northern council"
    ) {
      $0.actor = "Eastland"
      $0.killed = 4
    }
    return told
  }

  private static var denial: ToldReport {
    var told = ToldReport(
      "volga-2", outlet: "Volga Dispatch", published: "2020-03-07", title: "Eastland denies strike",
      """
      Eastland did not strike Northtown on 5 March, the ministry of Eastland said on Saturday. \
      The ceasefire holds, it added.
      """)
    told.claim(
      "clm_0000000000000003", .airStrike, "strike", stance: .denies,
      speaker: "ministry of Eastland"
    ) { $0.actor = "Eastland" }
    told.claim(
      "clm_0000000000000004", .ceasefireHolding, "holds", stance: .asserts,
      speaker: "ministry of Eastland"
    ) {
      $0.agreement = "TST-2020-03-01"
      $0.place = nil
    }
    return told
  }

  private static var hostileReport: ToldReport {
    var told = ToldReport(
      "odd/id \"<b>\" ?#", outlet: "Out\"><img src=x onerror=alert(5)>", published: "2020-03-08",
      title: hostile, "\(hostile)\nRockets fell on Southtown, \(hostile) said.")
    told.report.url = "javascript:alert(6)"
    told.report.author = hostile
    told.claim(
      "clm_0000000000000005", .shelling, "Rockets fell", stance: .asserts, speaker: hostile
    ) {
      $0.place = hostile
      $0.day = "2020-03-07"
      $0.actor = hostile
    }
    return told
  }

  private static var arabic: ToldReport {
    var told = ToldReport(
      "ar-4", outlet: "صحيفة الشمال", published: "2020-03-08", title: "قصف على السوق",
      "قصف الطيران سوق المدينة يوم الخميس، قال مصدر.")
    told.report.language = "ar"
    told.claim("clm_0000000000000006", .airStrike, "قصف", stance: .asserts, speaker: "مصدر") {
      $0.place = "Northtown"
    }
    return told
  }

  private static var quiet: ToldReport {
    ToldReport("quiet-5", outlet: nil, published: nil, title: nil, "Nothing happened here.")
  }

  // MARK: Agreement

  private static var agreement: AgreementFile {
    let agreement = Agreement(
      id: "TST-2020-03-01", name: "Ceasefire of Northtown", aliases: ["the March ceasefire"],
      kind: .bilateral,
      parties: [.init(name: "Eastland"), .init(name: "Northern council")],
      area: Area(description: "The province of Northtown", provinces: ["Northtown"]),
      declared: .init(day: day("2020-02-28")),
      effective: .init(day: day("2020-03-01"), minute: 0, utcOffset: 180),
      provisions: [
        Provision(
          id: "1", code: "A1", kind: .prohibited, text: "Neither side strikes from the air.",
          acts: [.airStrike, .shelling])
      ], references: ["https://texts.example/ceasefire"], unknowns: ["Who signed it."])
    return AgreementFile(
      agreement: agreement, name: "TST-2020-03-01.yaml",
      yaml: Data("id: TST-2020-03-01\nname: Ceasefire of Northtown\n".utf8))
  }

  static func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? CalendarDay(ordinal: 0) }
}

/// A report of the tests with claims whose spans are found in its text.
struct ToldReport {
  var report: Report
  var claims: [Claim] = []

  /// What a claim says beside its kind; a value of nil is not told.
  struct Telling {
    var place: String? = "Northtown"
    var day: String? = "2020-03-05"
    var actor: String?
    var killed: Int?
    var agreement: String?
  }

  init(_ id: String, outlet: String?, published: String?, title: String?, _ text: String) {
    report = Report(
      id: ReportID(id), path: "\(id).txt", title: title, outlet: outlet,
      published: published.map(PageLedger.day), publishedBasis: .metadata, text: text,
      body: Self.paragraphs(text).map { Paragraph($0) })
  }

  /// Stretches between line feeds that hold anything.
  private static func paragraphs(_ text: String) -> [Span] {
    var start = 0
    return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).compactMap { line in
      defer { start += line.count + 1 }
      return line.isEmpty ? nil : Span(start, start + line.count)
    }
  }

  mutating func remove(_ words: String, _ reason: String) {
    let span = span(of: words)
    report.body.removeAll { $0.span == span }
    report.removed.append(Removal(span: span, reason: reason))
  }

  mutating func claim(
    _ id: String, _ type: EventType, _ trigger: String, stance: Stance, speaker: String,
    _ change: (inout Telling) -> Void = { _ in }
  ) {
    var telling = Telling()
    change(&telling)
    let key = span(of: trigger)
    let sentence = report.body.map(\.span).first { $0.contains(key) } ?? key
    var event = Event(
      type: type, trigger: attested(type, key),
      actors: telling.actor.map { [attested(Entity(name: $0, side: $0), key)] } ?? [],
      places: telling.place.map {
        [attested(.town($0, 35.5, 36.5, province: "Northtown"), key)]
      } ?? [],
      time: telling.day.map { iso in
        let day = PageLedger.day(iso)
        return attested(
          TimeReference(value: iso, start: day, end: day, precision: .day, basis: .stated), key)
      },
      casualties: telling.killed.map {
        [
          attested(
            Casualty(harm: .killed, count: Count(low: $0, high: nil, qualifier: .atLeast)), key)
        ]
      } ?? [])
    event.agreement = telling.agreement.map {
      attested(AgreementReference(id: AgreementID($0)), key)
    }
    claims.append(
      Claim(
        id: ClaimID(id), report: report.id, event: event, stance: stance,
        attribution: [AttributionLink(speaker: attested(Entity(name: speaker, side: nil), key))],
        sentence: attested(text(sentence), sentence)))
  }

  private func attested<Value>(_ value: Value, _ span: Span) -> Attested<Value> {
    Attested(value, wording: text(span), span: span, rule: "test.search")
  }

  private func text(_ span: Span) -> String {
    String(decoding: Array(report.text.utf8)[span.range], as: UTF8.self)
  }

  /// The last place where `words` stand, the headline being the first.
  private func span(of words: String) -> Span {
    let text = Array(report.text.utf8)
    let wanted = Array(words.utf8)
    let start = text.indices.last { text[$0...].starts(with: wanted) } ?? 0
    return Span(start, start + wanted.count)
  }
}
