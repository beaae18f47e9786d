import Foundation
import Testing
import TruceStore

extension BrowserTests {
  /// A day at the desk, from an empty ledger to a brief.
  struct DeskStory {
    @Test func `from an empty ledger to a brief`() async throws {
      try await DeskProcess.visit { browser in
        try await browser.open("/")
        let first = try await browser.words()
        #expect(first.contains("The ledger is empty"))
        try await paste(in: browser)
        try await upload(in: browser)
        try await readOverview(in: browser)
        try await followClaim(in: browser)
        try await mergeAndUndo(in: browser)
        try await brief(in: browser)
        let complaints = try await browser.complaints()
        #expect(complaints == [])
      }
    }

    // MARK: Adding

    private func paste(in browser: Browser) async throws {
      try await browser.link("Add reports").follow()
      let form = "form[action='/add/text']"
      try await browser.find("\(form) textarea[name=text]").set(StoryReports.pasted)
      try await browser.find("\(form) input[name=title]").type("Raid on a market")
      try await browser.find("\(form) input[name=outlet]").type("Northbridge Courier")
      try await browser.find("\(form) input[name=published]").set("2020-03-04")
      try await browser.find("\(form) input[name=by]").type("Noor Haddad")
      try await browser.find("\(form) button.main").follow()
      try await waitForReports(1, in: browser)
    }

    private func upload(in browser: Browser) async throws {
      try await browser.open("/add")
      let form = "form[action='/add/files']"
      try await browser.find("\(form) input[type=file]")
        .type(StoryReports.uploaded.joined(separator: "\n"))
      let name = try await browser.run(
        "return document.querySelector(arguments[0]).value", [.text("\(form) input[name=by]")])
      #expect(name == "Noor Haddad", "the name is remembered")
      try await browser.find("\(form) button.main").follow()
      try await waitForReports(5, in: browser)
    }

    private func waitForReports(_ count: Int, in browser: Browser) async throws {
      try await browser.wait(for: "\(count) reports and nothing left to do", seconds: 120) {
        try await browser.open("/add")
        guard try await browser.all("tbody tr").count > 0 else { return false }
        let isBusy = try await browser.all("a[href='/add']").count > 1
        try await browser.open("/")
        let words = try await browser.words()
        return !isBusy && words.contains("\(count) report")
      }
    }

    // MARK: Reading

    private func readOverview(in browser: Browser) async throws {
      try await browser.open("/")
      let ceasefires = try await browser.all(".standings tbody tr").count
      #expect(ceasefires > 0)
      let chart = try await browser.all("figure svg").count
      #expect(chart > 0)
      let new = try await browser.find("section.fresh").text()
      #expect(new.contains("New since"), "\(new)")
    }

    /// From a list of incidents to the very words: two clicks.
    private func followClaim(in browser: Browser) async throws {
      try await browser.open("/incidents?q=market")
      try await browser.find("tbody tr a").follow()
      let quoted = try await browser.find(".claim blockquote b").text()
      try await browser.link("The words in the report").follow()
      let path = try await browser.path()
      #expect(path.hasPrefix("/reports/"), "\(path)")
      #expect(path.contains("#"), "\(path)")
      let marked = try await browser.run(
        "return (document.querySelector(':target').closest('p') || {}).textContent")
      #expect(marked.text?.contains(quoted) == true, "\(marked): \(quoted)")
      let isSeen = try await browser.run(
        """
        const box = document.querySelector(':target').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight
        """)
      #expect(isSeen.isTrue, "the words are in view")
      let arabic = try await browser.run(
        """
        const told = Array.from(document.querySelectorAll('.text p'))
          .find((one) => one.textContent.includes('الطائرات'));
        return getComputedStyle(told).direction
        """)
      #expect(arabic == "rtl")
    }

    // MARK: Judging

    private func mergeAndUndo(in browser: Browser) async throws {
      let before = try await incidents(in: browser)
      try await browser.open("/incidents?sort=reports")
      try await browser.find("tbody tr a").follow()
      let one = try await browser.path()
      try await browser.open("/incidents?sort=reports&direction=up")
      try await browser.find("tbody tr a").follow()
      let other = try await browser.path()
      try await browser.open(one)
      try await merge(with: String(other.dropFirst("/incidents/".count)), in: browser)
      try await told("Judgement 1", with: "One raid, told twice.", in: browser)
      let after = try await incidents(in: browser)
      var ends: Set<String> = []
      #expect(after == before - 1)
      for address in [one, other] {
        try await browser.open(address)
        ends.insert(try await browser.path())
      }
      #expect(ends.count == 1, "both ids lead to the incident that holds them: \(ends)")
      try await undo(in: browser)
      try await told("Judgement 2", with: "undone", in: browser)
      let back = try await incidents(in: browser)
      #expect(back == before)
    }

    /// Waits until the page shows what became of a form, and `words` in the history.
    private func told(
      _ notice: String, with words: String, in browser: Browser
    ) async throws {
      try await browser.wait(for: notice) {
        let page = try await browser.words()
        return page.contains(notice) && page.contains(words)
      }
    }

    private func merge(with other: String, in browser: Browser) async throws {
      try await browser.run(
        "for (const one of document.querySelectorAll('details')) one.open = true")
      let form = "form[action='/acts/merge']:has(input[pattern])"
      try await browser.find("\(form) input[pattern]").type(other)
      try await browser.find("\(form) input[name=because]").type("One raid, told twice.")
      try await browser.find("\(form) button").follow()
    }

    private func undo(in browser: Browser) async throws {
      try await browser.run(
        "for (const one of document.querySelectorAll('.timeline details')) one.open = true")
      let form = "form[action='/acts/undo']"
      try await browser.find("\(form) input[name=because]").type("They were two after all.")
      try await browser.find("\(form) button").follow()
    }

    private func incidents(in browser: Browser) async throws -> Int {
      let here = try await browser.path()
      try await browser.open("/incidents")
      let count = try await browser.find(".count").text().split(separator: " ").last
      try await browser.open(here)
      return try #require(count.flatMap { Int($0) })
    }

    // MARK: Briefing

    private func brief(in browser: Browser) async throws {
      try await browser.open("/brief")
      try await browser.find("#b-title").set("Week of the market raid")
      try await browser.find("#b-from").set("2020-03-01")
      try await browser.find("form.filters button.main").follow()
      let brief = try await browser.find("article.brief").text()
      #expect(brief.contains("Week of the market raid"), "\(brief.prefix(300))")
      #expect(brief.contains("Saraqib"), "\(brief.prefix(300))")
      try await browser.print(true)
      let isHidden = try await browser.style("display", of: ".top nav") == "none"
      #expect(isHidden, "what is printed is the brief")
      try await browser.print(false)
      let links = try await browser.run(
        "return Array.from(document.querySelectorAll('a[download]'), (one) => one.href)")
      #expect(!links.list.isEmpty)
      for link in links.list {
        let status = try await browser.runToEnd(
          "const done = arguments[1]; fetch(arguments[0]).then((answer) => done(answer.status))",
          [link])
        #expect(status == 200, "\(link)")
      }
    }
  }
}
