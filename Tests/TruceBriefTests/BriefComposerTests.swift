import Foundation
import Testing
import TruceModel

@testable import TruceBrief

struct BriefComposerTests {
  let composer: BriefComposer

  init() throws { composer = try BriefComposer(baseMap: BaseMap()) }

  var brief: Brief { composer.brief(of: SampleDossier.dossier) }

  @Test func `the same dossier gives the same bytes`() {
    #expect(HTMLRenderer().page(brief) == HTMLRenderer().page(brief))
    #expect(MarkdownRenderer().text(brief) == MarkdownRenderer().text(brief))
  }

  @Test func `tolls stand beside their origins and are not added`() {
    let text = MarkdownRenderer().text(brief)
    #expect(
      text.contains(
        "40 or more: at least 40 fighters (Syrian Observatory for Human Rights)"))
    #expect(text.contains("no number, “numerous casualties” (Russian Ministry of Defence)"))
  }

  @Test func `an act somebody is accused of is tested, whoever is bound`() {
    let text = MarkdownRenderer().text(brief)
    #expect(
      text.contains(
        "in time yes, in the area yes, bound party no, act covered yes, exception unknown"))
    #expect(text.contains("| United States | Russian Ministry of Defence | Unilateral truce"))
  }

  @Test func `an alleged breach shows its five tests, what they rest on and who says it`() {
    var dossier = SampleDossier.dossier
    dossier.claims = dossier.claims.map { claim in
      var claim = claim
      if claim.id == "clm_c" { claim.event.type = .ceasefireViolated }
      return claim
    }
    let text = MarkdownRenderer().text(composer.brief(of: dossier))
    #expect(text.contains("Alleged violation: air strike north of Idlib, 31 August 2019"))
    #expect(text.contains("Russian Ministry of Defence accuses United States: air strike"))
    #expect(text.contains("By Russian Ministry of Defence against United States, of breaking"))
    #expect(text.contains("| In time? | Yes: 31 August 2019 is the first day of the truce."))
    #expect(text.contains("| Bound party? | No: United States is no party."))
    #expect(text.contains("United States: says that it did it"))
  }

  @Test func `contested status of the dead is told with both ranges`() {
    let dossier = SampleDossier.contestedStatus
    let text = MarkdownRenderer().text(composer.brief(of: dossier))
    let words = "civilians 0 to 12, fighters 0 or more; contested which they were"
    #expect(text.contains("killed 40 or more (\(words))"))
    #expect(text.contains("Of them \(words)."))
    let json = LinkageJSON().text(dossier)
    #expect(json.contains(#""civilians":{"low":0,"high":12}"#))
    #expect(json.contains(#""statusContested":true"#))
  }

  @Test func `mutual accusations stand contested on the first page`() {
    let overview = MarkdownRenderer().text(brief).components(separatedBy: "## Days and places")[0]
    #expect(overview.contains("### Contested"))
    #expect(overview.contains("Shelling in Idlib province"))
    #expect(overview.contains("placed no closer than the province: contested who did it"))
  }

  @Test func `the first page names why the accused is not bound and whom the text excludes`() {
    var dossier = SampleDossier.dossier
    dossier.claims = dossier.claims.map { claim in
      var claim = claim
      if claim.id == "clm_c" { claim.event.type = .ceasefireViolated }
      return claim
    }
    dossier.violations[0].exception = .init(
      .disputed, evidence: "it excludes the Front (the river deal)", claims: ["clm_a"])
    let text = MarkdownRenderer().text(composer.brief(of: dossier))
    let overview = text.components(separatedBy: "## Days and places")[0]
    #expect(overview.contains("Bound party no: United States is no party."))
    #expect(overview.contains("Exception disputed: it excludes the Front (the river deal)."))
  }

  @Test func `an agreement's card names its base, its watch and exclusions taken over`() {
    var dossier = SampleDossier.dossier
    var base = SampleDossier.agreement
    base.id = "SYR-base"
    base.name = "The river deal"
    dossier.agreements[0].excluded = []
    dossier.agreements[0].buildsOn = ["SYR-base"]
    dossier.agreements[0].mechanisms = [Agreement.Party(name: "Joint Watch")]
    dossier.agreements.append(base)
    let text = MarkdownRenderer().text(composer.brief(of: dossier))
    #expect(text.contains("**Builds on**: The river deal."))
    #expect(text.contains("**Watched by**: Joint Watch."))
    #expect(text.contains("by the text of The river deal; it names none itself."))
  }

  @Test func `a count alleged is listed apart from the incidents`() {
    let text = MarkdownRenderer().text(brief)
    #expect(
      text.contains("Russian Ministry of Defence: 12 alleged breaches of Unilateral truce in Idlib")
    )
  }

  @Test func `an area is placed no closer than the reports place it`() {
    let text = MarkdownRenderer().text(brief)
    #expect(text.contains("In Idlib province, placed no closer than the province"))
  }

  @Test func `a town and the area of its name stand apart on the map`() {
    var dossier = SampleDossier.dossier
    var town = SampleDossier.idlib
    town.relation = "in"
    var area = town
    area.precision = .area
    dossier.incidents[0].places = [town]
    dossier.incidents[1].places = [area]
    let text = MarkdownRenderer().text(composer.brief(of: dossier))
    #expect(text.contains("| Idlib | 35.93, 36.63 | 4 km | No. 1 |"))
    #expect(text.contains("| Idlib area | 35.93, 36.63 | 30 km | No. 2 |"))
  }

  @Test func `an empty dossier gives a brief that says so`() {
    let brief = composer.brief(of: Dossier(reports: [], claims: [], incidents: []))
    #expect(brief.footnotes.isEmpty)
    #expect(MarkdownRenderer().text(brief).contains("No claim about a ceasefire"))
    #expect(HTMLRenderer().page(brief).contains("</html>"))
  }

  @Test func `a brief of slight incidents does not say that there are none`() {
    let slight = Dossier(
      reports: SampleDossier.dossier.reports, claims: [],
      incidents: Array(SampleDossier.dossier.incidents.prefix(1)))
    let text = MarkdownRenderer().text(composer.brief(of: slight))
    #expect(text.contains("No incident stands out; all are listed under Incidents."))
    #expect(!text.contains("No claim about a ceasefire"))
  }

  @Test func `what is new since a day is listed`() throws {
    let options = BriefOptions(since: CalendarDay(iso: "2019-08-31"))
    let text = MarkdownRenderer().text(
      composer.brief(of: SampleDossier.dossier, options: options))
    #expect(text.contains("## New since 31 August 2019"))
  }

  /// Writes the sample's page where `TRUCE_BRIEF_SAMPLE` names a folder, for looking at it.
  @Test func `the page can be written out`() throws {
    let page = HTMLRenderer().page(brief)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    if let folder = ProcessInfo.processInfo.environment["TRUCE_BRIEF_SAMPLE"] {
      let page = HTMLRenderer().page(try BriefComposer().brief(of: SampleDossier.dossier))
      try page.write(toFile: "\(folder)/sample.html", atomically: true, encoding: .utf8)
      try MarkdownRenderer().text(brief)
        .write(toFile: "\(folder)/sample.md", atomically: true, encoding: .utf8)
      try BriefJSON().text(brief)
        .write(toFile: "\(folder)/sample.json", atomically: true, encoding: .utf8)
    }
  }
}
