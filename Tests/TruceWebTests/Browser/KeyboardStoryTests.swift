import Foundation
import Testing

extension BrowserTests {
  /// The desk without a mouse, and without scripts.
  struct KeyboardStory {
    @Test func `everything is reached by keys`() async throws {
      try await DeskProcess.visit(reports: [DeskProcess.examples]) { browser in
        try await browser.open("/")
        try await browser.press(Key.tab)
        let skip = try await browser.focused().text()
        #expect(skip == "Skip to the content")
        try await browser.press(Key.enter)
        try await browser.press("/")
        try await browser.press("convoy" + Key.enter)
        try await browser.wait(for: "what was found") {
          try await browser.path().hasPrefix("/incidents?q=convoy")
        }
        try await browser.press("j")
        try await browser.press(Key.enter)
        try await browser.wait(for: "the incident") {
          try await browser.path().hasPrefix("/incidents/")
        }
        try await tab(to: "The words in the report", in: browser)
        try await browser.press(Key.enter)
        try await browser.wait(for: "the report") {
          try await browser.path().hasPrefix("/reports/")
        }
        try await browser.press("gq")
        try await browser.wait(for: "the queue") { try await browser.path() == "/queue" }
        try await judge(in: browser)
      }
    }

    /// From the queue: the first incident, confirmed.
    private func judge(in browser: Browser) async throws {
      try await browser.press("j")
      try await browser.press(Key.enter)
      try await browser.wait(for: "the incident") {
        try await browser.path().hasPrefix("/incidents/")
      }
      try await tab(toField: "because", in: browser)
      try await browser.press("Three origins." + Key.tab)
      try await browser.press("Noor Haddad")
      try await tab(to: "Confirm", in: browser)
      try await browser.press(Key.enter)
      try await browser.wait(for: "the judgement") {
        try await !browser.all(".timeline li").isEmpty
      }
      let badges = try await browser.find("h1").text()
      #expect(badges.contains("confirmed"), "\(badges)")
    }

    private func tab(to words: String, in browser: Browser) async throws {
      try await tab(in: browser, to: words) { try await $0.text() == words }
    }

    private func tab(toField name: String, in browser: Browser) async throws {
      try await tab(in: browser, to: name) { try await $0.attribute("name") == name }
    }

    private func tab(
      in browser: Browser, to what: String, until holds: (PageElement) async throws -> Bool
    ) async throws {
      for _ in 1...400 {
        try await browser.press(Key.tab)
        if try await holds(try await browser.focused()) { return }
      }
      Issue.record("no key leads to \(what)")
    }

    @Test func `reading needs no scripts`() async throws {
      try await DeskProcess.visit(reports: [DeskProcess.examples]) { browser in
        try await browser.allowScripts(false)
        try await browser.open("/")
        let map = try await browser.find("[data-map-drawing] svg").isShown()
        #expect(map, "the map is drawn on the page itself")
        try await browser.open("/incidents")
        try await browser.find("#f-q").type("convoy")
        try await browser.find(".filters button.main").follow()
        let path = try await browser.path()
        #expect(path.contains("q=convoy"))
        try await browser.find("tbody tr a").follow()
        try await browser.link("The words in the report").follow()
        let marks = try await browser.all(".text mark").count
        #expect(marks > 0)
      }
    }
  }
}
