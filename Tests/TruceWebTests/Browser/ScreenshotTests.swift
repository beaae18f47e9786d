import Foundation
import Testing

extension BrowserTests {
  /// The pictures of the README and of `docs/desk.md`, taken again where `TRUCE_SCREENSHOTS` names
  /// the folder for them: `TRUCE_SCREENSHOTS=docs/images Scripts/test.sh --filter Screenshots`.
  struct Screenshots {
    private static let folder = ProcessInfo.processInfo.environment["TRUCE_SCREENSHOTS"]

    @Test(.enabled(if: folder != nil, "TRUCE_SCREENSHOTS names no folder"))
    func `the desk is pictured`() async throws {
      let folder = URL(fileURLWithPath: try #require(Self.folder))
      try await DeskProcess.visit(reports: [DeskProcess.examples]) { browser in
        try await Self.openAll(on: browser) { name in
          let picture = try await browser.picture()
          #expect(picture.count < 300_000, "\(name)")
          try picture.write(to: folder.appendingPathComponent("desk-\(name).png"))
        }
      }
    }

    /// Calls `take` with a name when a page stands as it is to be pictured.
    private static func openAll(
      on browser: Browser, _ take: (String) async throws -> Void
    ) async throws {
      try await browser.resize(width: 1280, height: 960)
      try await browser.open("/")
      try await take("overview")
      try await browser.run("document.querySelector('#days').scrollIntoView()")
      try await browser.wait(for: "the map's lines") {
        try await !browser.all(".leaflet-ground-pane path").isEmpty
      }
      try await take("map")
      try await browser.open("/queue")
      try await take("queue")
      try await browser.open("/incidents?sort=origins")
      try await browser.find("tbody tr a").follow()
      try await take("incident")
      try await browser.link("The words in the report").follow()
      try await take("report")
      try await browser.open("/brief?show=yes")
      try await take("brief")
      try await browser.prefer(dark: true)
      try await browser.open("/incidents")
      try await take("dark")
      try await browser.prefer(dark: false)
      try await browser.resize(width: 390, height: 844, isPhone: true)
      try await browser.open("/")
      try await take("phone")
    }
  }
}
