import Testing
import TruceModel

@testable import TruceBrief

/// No claim in the text without a footnote.
struct FootnoteCoverageTests {
  let composer: BriefComposer

  init() throws { composer = try BriefComposer(baseMap: BaseMap()) }

  static let options = [
    BriefOptions(), BriefOptions(since: CalendarDay(iso: "2019-09-01")),
    BriefOptions(since: CalendarDay(iso: "2019-01-01")),
  ]

  /// Sections that tell of the reading itself.
  static let ownSections: Set<BriefSection.Kind> = [.sources, .method]

  /// What `brief` tells without a note and without a link to something that has one.
  static func unfounded(in brief: Brief) -> [BriefUnit] {
    let units = BriefUnit.all(of: brief).filter { !ownSections.contains($0.section) }
    let founded = Set(units.filter { !$0.notes.isEmpty }.compactMap(\.anchor))
    return units.filter { unit in
      guard unit.isRemark ? unit.quotes : unit.tells else { return false }
      return unit.notes.isEmpty && !unit.links.contains { founded.contains($0) }
    }
  }

  @Test(arguments: options)
  func `whatever tells something has a footnote`(options: BriefOptions) {
    let brief = composer.brief(of: SampleDossier.dossier, options: options)
    for unit in Self.unfounded(in: brief) { Issue.record("\(unit.section): \(unit.text)") }
  }

  @Test func `a line without its footnotes is found out`() {
    var brief = composer.brief(of: SampleDossier.dossier)
    for section in brief.sections.indices {
      brief.sections[section].blocks = brief.sections[section].blocks.map { block in
        guard case .list(let lines) = block else { return block }
        return .list(
          lines.map { line in
            BriefLine(
              runs: line.runs.filter {
                switch $0 {
                case .notes, .link: false
                case .phrase, .value, .quotation: true
                }
              })
          })
      }
    }
    #expect(!Self.unfounded(in: brief).isEmpty)
  }

  @Test func `every link leads to something in the brief`() {
    for options in Self.options {
      let brief = composer.brief(of: SampleDossier.dossier, options: options)
      let units = BriefUnit.all(of: brief)
      let anchors = units.compactMap(\.anchor)
      #expect(Set(anchors).count == anchors.count, "an anchor stands twice")
      for unit in units {
        for link in unit.links { #expect(anchors.contains(link), "\(link) in \(unit.text)") }
      }
    }
  }

  @Test func `every incident is told somewhere with a footnote`() {
    let dossier = SampleDossier.dossier
    let units = BriefUnit.all(of: composer.brief(of: dossier))
    for number in 1...dossier.incidents.count {
      let unit = units.first { $0.anchor == BriefDraft.anchor(number) }
      #expect(unit?.notes.isEmpty == false, "No. \(number)")
    }
  }

  @Test func `a toll's footnotes are claims that give it`() {
    let dossier = SampleDossier.dossier
    let brief = composer.brief(of: dossier)
    let card = brief.sections.flatMap(\.blocks).compactMap { block -> BriefCard? in
      if case .card(let card) = block, card.anchor == BriefDraft.anchor(1) { card } else { nil }
    }.first
    guard case .facts(let facts)? = card?.blocks.first,
      let toll = facts.first(where: { $0.name == "Killed" })
    else {
      Issue.record("no toll on the card")
      return
    }
    #expect(!toll.line.notes.isEmpty)
    for number in toll.line.notes {
      guard
        case .claim(let citation)? = brief.footnotes.first(where: { $0.number == number })?.source
      else {
        Issue.record("note \(number) cites no claim")
        continue
      }
      let claim = dossier.claims.first { $0.id == citation.claim }
      #expect(claim?.event.casualties.contains { $0.value.harm == .killed } == true)
    }
  }

  @Test func `a footnote holds the words of each field, in its sentence or beside it`() {
    var dossier = SampleDossier.dossier
    // The toll's sentence names no place: it is told in the sentence before.
    for place in dossier.claims.indices where dossier.claims[place].id == "clm_b" {
      dossier.claims[place].event.places = [
        SampleDossier.wire.attested(SampleDossier.idlib, "north of Idlib")
      ]
    }
    let brief = composer.brief(of: dossier)
    for note in brief.footnotes {
      guard case .claim(let citation) = note.source,
        let claim = dossier.claims.first(where: { $0.id == citation.claim })
      else { continue }
      let shown = [citation.words] + citation.elsewhere
      let wordings =
        claim.event.places.map(\.wording) + claim.event.actors.map(\.wording)
        + claim.event.casualties.map(\.wording)
      for wording in wordings {
        #expect(shown.contains { $0.contains(wording) }, "\(note.number): \(wording)")
      }
    }
    let text = MarkdownRenderer().text(brief)
    #expect(text.contains("Elsewhere in the report: “north of Idlib”."))
  }

  @Test func `footnotes are numbered in the order in which a reader meets them`() {
    for options in Self.options {
      let brief = composer.brief(of: SampleDossier.dossier, options: options)
      var met: [Int] = []
      for note in BriefWalk.lines(of: brief).flatMap(\.notes) where !met.contains(note) {
        met.append(note)
      }
      #expect(met == Array(1...brief.footnotes.count))
    }
  }
}
