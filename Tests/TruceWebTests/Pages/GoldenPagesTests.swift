import Foundation
import Testing
import TruceModel
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// Every page of a made-up ledger, to the letter.
///
/// `TRUCE_RECORD=1 swift test --filter GoldenPagesTests` writes the pages anew, for a look at what
/// changed.
struct GoldenPagesTests {
  private static let folder = SourceTree.root.appendingPathComponent("Tests/TruceWebTests/Golden")
  private static let isRecording = ProcessInfo.processInfo.environment["TRUCE_RECORD"] == "1"

  private static let request = PageRequest(
    lastVisit: Date(timeIntervalSince1970: 1_583_000_000),
    now: Date(timeIntervalSince1970: 1_583_830_000))

  private func page(
    _ name: String, _ path: String, _ pages: DeskPages, _ renderer: PageRenderer,
    _ content: (any PageContent)?
  ) throws {
    let content = try #require(content, "\(name): there is no such page")
    let html = try renderer.html(
      content,
      frame: PageFrame(
        csrf: "token", ledgerName: "desk.ledger", timeZone: "Asia/Damascus", path: path,
        mayFetch: true, hasLeaflet: true, assetVersion: "0"))
    let url = Self.folder.appendingPathComponent("\(name).html")
    if Self.isRecording {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try html.write(to: url, atomically: true, encoding: .utf8)
    } else {
      let golden = try String(contentsOf: url, encoding: .utf8)
      #expect(html == golden, "\(name): TRUCE_RECORD=1 writes it anew")
    }
  }

  @Test func `every page is as it was`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.create(at: folder.url.appendingPathComponent("desk.ledger").path)
    let ledger = Ledger(store: store, directory: ActorDirectory(), clock: PageLedger.clock)
    try PageLedger.fill(ledger)
    let pages = try DeskPages(
      ledger: ledger, timeZone: try #require(TimeZone(identifier: "Asia/Damascus")))
    let renderer = try PageRenderer()
    func check(_ name: String, _ path: String, _ content: (any PageContent)?) throws {
      try page(name, path, pages, renderer, content)
    }
    let request = Self.request
    let incident = try #require(try store.incidentID(holding: "clm_0000000000000001"))
    let odd = try #require(try store.incidentID(holding: "clm_0000000000000005"))
    try check("overview", "/", try pages.overview(request))
    try check("incidents", "/incidents", try pages.incidents(request))
    try check("incident", "/incidents/x", try pages.incident(incident.rawValue, request))
    try check("incident-hostile", "/incidents/y", try pages.incident(odd.rawValue, request))
    try check("claim", "/claims/x", try pages.claim("clm_0000000000000001"))
    try check("claim-hostile", "/claims/y", try pages.claim("clm_0000000000000005"))
    try check("queue", "/queue", try pages.queue(request))
    try check("reports", "/reports", try pages.reports(request))
    try check("report", "/reports/meridian-1", try pages.report("meridian-1", request))
    try check("report-arabic", "/reports/ar-4", try pages.report("ar-4", request))
    try check(
      "report-hostile", "/reports/x", try pages.report("odd/id \"<b>\" ?#", request))
    try check("speakers", "/speakers", try pages.speakers(request))
    try check(
      "speaker", "/speakers/x", try pages.speaker("ministry of Eastland", request))
    try check("outlet", "/outlets/x", try pages.outlet("Meridian Wire", request))
    try check("agreements", "/agreements", try pages.agreements(request))
    try check("agreement", "/agreements/x", try pages.agreement("TST-2020-03-01", request))
    try check("audit", "/audit", try pages.audit(request))
    try check("watch", "/watch", try pages.watch(request))
    try check("people", "/people", try pages.people(request))
    try check("help", "/help", pages.help())
    try check("add", "/add", try pages.add(request, intake: IntakeStatus()))
    try check(
      "brief", "/brief",
      try pages.brief(PageRequest(parameters: [("show", "yes")], now: request.now)))
  }
}
