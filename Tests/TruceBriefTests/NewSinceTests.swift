import Testing
import TruceModel

@testable import TruceBrief

/// What a brief calls new: the sample's wire is of 31 August, the dispatch of 1 September.
struct NewSinceTests {
  let composer: BriefComposer

  init() throws { composer = try BriefComposer(baseMap: BaseMap()) }

  private func section(
    _ day: String?, of dossier: Dossier = SampleDossier.dossier
  ) -> BriefSection? {
    let options = BriefOptions(since: day.flatMap { CalendarDay(iso: $0) })
    return composer.brief(of: dossier, options: options).sections.first { $0.kind == .new }
  }

  private func text(_ section: BriefSection?) -> String {
    BriefWalk.lines(of: section?.blocks ?? []).map(\.text).joined(separator: "\n")
  }

  @Test func `without a day there is no such section`() {
    #expect(section(nil) == nil)
  }

  @Test func `what is new stands first and its heading names the day`() {
    let options = BriefOptions(since: CalendarDay(iso: "2019-09-01"))
    let brief = composer.brief(of: SampleDossier.dossier, options: options)
    #expect(brief.sections.first?.kind == .new)
    #expect(brief.sections.first?.heading == "New since 1 September 2019")
  }

  @Test func `a report of the day itself is new`() {
    #expect(text(section("2019-09-01")).contains("1 of 2 reports was published"))
    #expect(text(section("2019-08-31")).contains("2 of 2 reports were published"))
  }

  @Test func `after the last report nothing is new`() {
    let words = text(section("2019-09-02"))
    #expect(words.contains("0 of 2 reports were published"))
    #expect(section("2019-09-02")?.blocks.count == 1)
  }

  @Test func `an incident that an earlier report tells of is not new, its new voices are`() {
    let words = text(section("2019-09-01"))
    #expect(!words.contains("Incidents not told before"))
    #expect(words.contains("now also by the word of Russian Ministry of Defence"))
    #expect(words.contains("killed now given as no number, “numerous casualties”"))
    #expect(words.contains("the accounts now differ on with what"))
  }

  @Test func `from before the first report every incident is new`() {
    let words = text(section("2019-08-01"))
    #expect(words.contains("Incidents not told before"))
    #expect(!words.contains("Known before, with something new"))
  }

  @Test func `new words on a ceasefire and new counts of breaches are told`() {
    let words = text(section("2019-09-01"))
    #expect(words.contains("in danger: Russian Ministry of Defence"))
    #expect(words.contains("12 breaches"))
  }

  @Test func `a report without a date makes nothing new`() {
    var dossier = SampleDossier.dossier
    dossier.reports[1].published = nil
    let words = text(section("2019-09-01", of: dossier))
    #expect(words.contains("0 of 2 reports were published"))
    #expect(words.contains("1 report without a date counts as known before"))
  }

  @Test func `a late copy of an early report makes nothing new`() {
    var dossier = SampleDossier.dossier
    dossier.copies = [
      CopyRelation(copy: "dispatch", original: "wire", kind: .verbatim, containment: 1)
    ]
    let words = text(section("2019-09-01", of: dossier))
    #expect(words.contains("0 of 2 reports were published"))
    #expect(words.contains("1 further report is a copy of earlier ones"))
  }

  @Test func `a late copy of a report that is itself new is new`() {
    var dossier = SampleDossier.dossier
    dossier.copies = [
      CopyRelation(copy: "dispatch", original: "wire", kind: .verbatim, containment: 1)
    ]
    #expect(text(section("2019-08-31", of: dossier)).contains("2 of 2 reports were published"))
  }

  @Test func `new incidents bear a mark where they stand`() {
    let options = BriefOptions(since: CalendarDay(iso: "2019-08-31"))
    let page = HTMLRenderer().page(composer.brief(of: SampleDossier.dossier, options: options))
    #expect(page.contains("badge-new"))
    let later = BriefOptions(since: CalendarDay(iso: "2019-09-01"))
    let second = HTMLRenderer().page(composer.brief(of: SampleDossier.dossier, options: later))
    #expect(
      !second.contains("<span class=\"badge badge-new\">new</span></h3>\n<dl><div><dt>By whom"))
  }
}
