import Foundation
import Testing

extension BrowserTests {
  /// What holds of every page that a reader can come to.
  struct PageSoundness {
    @Test func `no page complains, asks another host, or is wider than its window`() async throws {
      try await DeskProcess.visit(reports: [DeskProcess.examples]) { browser in
        var pages: Set<String> = []
        try await PageTour.walk(browser) { path in
          pages.insert(PageTour.kind(of: path))
          try await browser.resize(width: 1280, height: 900)
          try await Self.expectFit(path, browser)
          try await browser.resize(width: 375, height: 720, isPhone: true)
          try await Self.expectFit(path, browser)
          let complaints = try await browser.complaints()
          #expect(complaints == [], "\(path)")
        }
        let strangers = try await browser.requests().filter {
          !$0.hasPrefix(browser.base + "/") && !$0.hasPrefix("data:") && !$0.hasPrefix("about:")
        }
        #expect(strangers == [])
        #expect(pages.isSuperset(of: Self.kinds), "\(pages.sorted())")
      }
    }

    /// Pages that the walk must come to.
    private static let kinds: Set = [
      "/", "/incidents", "/incidents/*", "/queue", "/reports", "/reports/*",
    ]

    private static func expectFit(_ path: String, _ browser: Browser) async throws {
      let wide = try await browser.run(
        """
        const width = document.documentElement.clientWidth;
        if (document.scrollingElement.scrollWidth <= width) return [];
        const scrolls = (one) => one && one !== document.body
          && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
        return Array.from(document.body.querySelectorAll('*'))
          .filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement))
          .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`)
          .slice(0, 5)
        """
      ).list.compactMap(\.text)
      #expect(wide == [], "\(path) is too wide")
      let headings = try await browser.all("h1").count
      #expect(headings == 1, "\(path)")
    }

    @Test func `the overview is seen within half a second`() async throws {
      try await DeskProcess.visit(reports: [DeskProcess.examples]) { browser in
        var times: [Double] = []
        for _ in 1...5 {
          try await browser.open("/")
          try await browser.wait(for: "the first paint") {
            guard let time = try await browser.firstPaint() else { return false }
            times.append(time)
            return true
          }
        }
        // The machine may be busy with other tests: the best of five.
        let best = try #require(times.min())
        #expect(best < 500, "\(times) ms")
      }
    }

    @Test func `whoever prefers dark pages gets dark ones`() async throws {
      try await DeskProcess.visit { browser in
        try await browser.open("/")
        try await browser.prefer(dark: false)
        let light = try await browser.style("backgroundColor", of: "html")
        #expect(light == "rgb(255, 255, 255)")
        try await browser.prefer(dark: true)
        let dark = try await browser.style("backgroundColor", of: "html")
        #expect(dark == "rgb(20, 24, 28)")
      }
    }
  }
}
