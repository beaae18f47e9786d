import Testing
import TruceModel

@testable import TruceBrief

/// What must hold of every brief, whatever the dossier.
struct BriefPropertyTests {
  let composer: BriefComposer

  init() throws { composer = try BriefComposer(baseMap: BaseMap()) }

  @Test func `every footnote that a line names exists and every footnote is named`() {
    let brief = composer.brief(of: SampleDossier.dossier)
    let named = Set(BriefWalk.lines(of: brief).flatMap(\.notes))
    #expect(named == Set(1...brief.footnotes.count))
    #expect(brief.footnotes.map(\.number) == Array(1...brief.footnotes.count))
  }

  @Test func `a footnote quotes its report to the letter`() {
    let dossier = SampleDossier.dossier
    for note in composer.brief(of: dossier).footnotes {
      guard case .claim(let citation) = note.source else { continue }
      let report = dossier.reports.first { $0.id == citation.report }
      let bytes = Array(report?.text.utf8 ?? "".utf8)[citation.span.range]
      #expect(String(decoding: bytes, as: UTF8.self) == citation.words)
    }
  }

  @Test func `every card and every row of accounts rests on a footnote`() {
    let brief = composer.brief(of: SampleDossier.dossier)
    let asserting: Set<BriefSection.Kind> = [
      .agreements, .incidents, .contradictions, .accusations,
    ]
    for section in brief.sections where asserting.contains(section.kind) {
      for case .card(let card) in section.blocks {
        #expect(!BriefWalk.lines(of: card.blocks).flatMap(\.notes).isEmpty, "\(card.heading.text)")
      }
      for case .list(let lines) in section.blocks {
        for line in lines { #expect(!line.notes.isEmpty, "\(line.text)") }
      }
    }
  }

  @Test func `values are stored values, numbers or dates`() {
    let dossier = SampleDossier.dossier
    var stored = StoredText()
    stored.collect(dossier)
    for run in BriefWalk.runs(of: composer.brief(of: dossier)) {
      switch run {
      case .value(let words): #expect(stored.holds(words), "not stored: \(words)")
      case .quotation(let words): #expect(stored.quotes(words), "not quoted: \(words)")
      case .phrase(let words): #expect(!stored.names(words), "a name in a phrase: \(words)")
      case .link, .notes: break
      }
    }
  }

  // MARK: Hostile text

  static let script = "<script>alert('1')</script>"
  static let override = "\u{202E}txt.exe\u{2066}"
  static let endless = String(repeating: "a", count: 1_000_000)

  /// The sample with hostile names, titles and words.
  var hostile: Dossier {
    var dossier = SampleDossier.dossier
    let names = [Self.script, Self.override, Self.endless]
    for (place, name) in names.enumerated() {
      let builder = ReportBuilder(
        id: "hostile\(place)", outlet: name, title: name, "\(name) said \(name) attacked \(name).")
      let claim = builder.claim(
        "clm_h\(place)", .attack, trigger: "attacked", stance: .accuses,
        speaker: builder.entity(name)
      ) { event in
        event.actors = [builder.entity(name + " army", wording: name)]
        event.targets = [builder.entity(name)]
        event.places = [builder.attested(PlaceReference(name: name), name)]
      }
      dossier.reports.append(builder.report)
      dossier.claims.append(claim)
      dossier.incidents.append(
        Incident(
          id: IncidentID("inc_h\(place)"), type: .attack, time: nil,
          places: [PlaceReference(name: name, latitude: 35, longitude: 36)], claims: [claim.id],
          reports: [builder.report.id]))
      dossier.issues.append(Issue(code: "ingest.empty", message: "\(name): nothing to read"))
    }
    return dossier
  }

  @Test func `hostile text is escaped in HTML and bounded`() {
    let page = HTMLRenderer().page(composer.brief(of: hostile))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    #expect(!page.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
    #expect(page.utf8.count < 200_000)
  }

  @Test func `hostile text is escaped in Markdown and bounded`() {
    let text = MarkdownRenderer().text(composer.brief(of: hostile))
    #expect(!text.contains("<script"))
    #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    #expect(text.utf8.count < 200_000)
  }

  @Test func `nothing in the page reaches outside it`() {
    let page = HTMLRenderer().page(composer.brief(of: SampleDossier.dossier))
    for forbidden in ["<script", "src=", "http://", "https://", "url(", "@import", "javascript:"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }
}
