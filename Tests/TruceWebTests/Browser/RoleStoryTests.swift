import Foundation
import Testing
import TruceStore

extension BrowserTests {
  /// Who may do what, as it meets people in their browsers.
  struct RoleStory {
    @Test func `a reader logs in, reads, and is refused an edit`() async throws {
      try await DeskProcess.visit(
        reports: [DeskProcess.examples], people: [("ada", .lead), ("rania", .reader)]
      ) { browser in
        try await browser.open("/incidents?sort=reports")
        let gate = try await browser.path()
        #expect(gate.hasPrefix("/login"), "\(gate)")
        try await logIn("rania", "some other words", in: browser)
        let fault = try await browser.find(".notice").text()
        #expect(fault.contains("do not belong together"))
        try await logIn("rania", DeskProcess.password, in: browser)
        let there = try await browser.path()
        #expect(there == "/incidents?sort=reports", "one comes to what one asked for")
        try await browser.find("tbody tr a").follow()
        let forms = try await browser.all("form[action^='/acts/']").count
        #expect(forms == 0, "a reader is shown no form")
        let id = try await browser.path().dropFirst("/incidents/".count)
        let status = try await send("/acts/confirm", id: String(id), in: browser)
        #expect(status == 403)
        try await browser.open("/add")
        let refusal = try await browser.words()
        #expect(refusal.contains("yours is reader"), "\(refusal.prefix(300))")
        try await browser.find("form.who button").follow()
        try await browser.open("/")
        let gone = try await browser.path()
        #expect(gone.hasPrefix("/login"))
      }
    }

    private func logIn(_ name: String, _ password: String, in browser: Browser) async throws {
      try await browser.find("#name").set(name)
      try await browser.find("#password").set(password)
      try await browser.find("form.login button").follow()
    }

    /// Sends a form that no page showed; returns the status of the answer.
    private func send(_ path: String, id: String, in browser: Browser) async throws -> JSONValue {
      try await browser.runToEnd(
        """
        const [path, id, done] = arguments;
        const csrf = document.querySelector('input[name=csrf]').value;
        const body = new URLSearchParams({csrf, id, because: 'I know better.'});
        fetch(path, {method: 'POST', body}).then((answer) => done(answer.status))
        """, [.text(path), .text(id)])
    }
  }
}
