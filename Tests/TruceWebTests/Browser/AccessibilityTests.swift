import Foundation
import Testing
import TruceTestSupport

extension BrowserTests {
  /// Every page, light and dark, by the rules of axe-core (Deque Systems, MPL-2.0), which
  /// `Scripts/fetch-axe.sh` fetches and which is no part of Truce.
  struct Accessibility {
    private static let axe = SourceTree.root.appendingPathComponent(".build/axe/axe.min.js")

    @Test(
      .enabled(
        if: FileManager.default.fileExists(atPath: axe.path),
        "axe-core is not here: Scripts/fetch-axe.sh fetches it"))
    func `axe finds nothing serious on any page`() async throws {
      let rules = try String(contentsOf: Self.axe, encoding: .utf8)
      try await DeskProcess.visit(reports: [DeskProcess.examples]) { browser in
        try await PageTour.walk(browser) { path in
          try await browser.run(rules)
          for dark in [false, true] {
            try await browser.prefer(dark: dark)
            let found = try await Self.findings(on: browser)
            #expect(found == [], "\(path) \(dark ? "dark" : "light")")
          }
        }
      }
    }

    /// Findings that are serious or critical: rule, count, the first element.
    private static func findings(on browser: Browser) async throws -> [String] {
      let script = """
        const done = arguments[arguments.length - 1];
        axe.run(document, {resultTypes: ['violations']}).then((result) => done(result.violations
          .filter((found) => ['serious', 'critical'].includes(found.impact))
          .map((found) => `${found.id} ×${found.nodes.length}: ${found.nodes[0].html.slice(0, 200)} `
            + found.nodes[0].failureSummary)),
          (error) => done([String(error)]))
        """
      return try await browser.runToEnd(script).list.compactMap(\.text)
    }
  }
}
