import Foundation
import Testing
import TruceModel
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// Reports that are added on the desk.
struct AddFormsTests {
  private static let text =
    "On 3 March 2020, government forces shelled Saraqib, killing three civilians, a monitor said."

  private func count(_ desk: ServedDesk) throws -> Int { try desk.ledger.store.info().reports }

  @Test func `a pasted text becomes a report`() async throws {
    try await ServedDesk.serve(fill: ServedDesk.nothing) { (desk) async throws in
      var client = desk.client
      let fields = [
        ("text", Self.text), ("title", "Shelling"), ("outlet", "The Outlet"),
        ("published", "2020-03-04"), ("by", "A"),
      ]
      #expect(try await client.post("/add/text", fields).status == 303)
      try await desk.settle { try count(desk) == 1 }
      let report = try #require(try desk.ledger.dossier().reports.first)
      #expect(report.text.contains("Saraqib"))
      #expect(report.outlet == "The Outlet")
      #expect(report.title == "Shelling")
      #expect(try await client.post("/add/text", [("text", " "), ("by", "A")]).status == 422)
    }
  }

  @Test func `many files become reports, and the spool is empty afterwards`() async throws {
    try await ServedDesk.serve(fill: ServedDesk.nothing) { (desk) async throws in
      var client = desk.client
      let files = [
        (name: "by", file: String?.none, value: "A"),
        (name: "files", file: "2020-03-04-outlet.txt", value: Self.text),
        (name: "files", file: "../../../etc/passwd.txt", value: Self.text + " More."),
        (name: "files", file: "C:\\papers\\page.html", value: "<html><p>\(Self.text)</p></html>"),
        (name: "files", file: "", value: ""),
      ]
      #expect(try await client.upload("/add/files", files).status == 303)
      try await desk.settle { try count(desk) == 3 }
      let spool = desk.folder.url.path + "/desk.ledger.intake"
      try await desk.settle { try FileManagerList.names(in: spool).isEmpty }
      #expect(
        try await client.upload("/add/files", [("by", nil, "A"), ("files", "", "")]).status == 422)
    }
  }

  @Test func `what a stopped desk left behind is added at the next start`() async throws {
    try await ServedDesk.serve { ledger in
      let spool = Spool(folder: URL(fileURLWithPath: ledger.store.path + ".intake"))
      var whole = try spool.open(at: Date())
      try Data(Self.text.utf8).write(to: try whole.place(for: "a.txt"))
      _ = try spool.close(whole, title: "1 file", person: "A")
      var half = try spool.open(at: Date())
      try Data("half".utf8).write(to: try half.place(for: "b.txt"))
    } _: { (desk) async throws in
      try await desk.settle { try count(desk) == 1 }
      let spool = desk.folder.url.path + "/desk.ledger.intake"
      try await desk.settle { try FileManagerList.names(in: spool).isEmpty }
    }
  }

  @Test func `file names are made fit`() {
    #expect(Spool.safe("../../a.txt") == "a.txt")
    #expect(Spool.safe("C:\\x\\y.html") == "y.html")
    #expect(Spool.safe(".hidden") == "hidden")
    #expect(Spool.safe("a\u{202E}b\n.txt") == "a_b_.txt")
    #expect(Spool.safe("..") == "report")
    #expect(Spool.safe(String(repeating: "x", count: 500) + ".txt").utf8.count <= 180)
  }

  @Test func `addresses are not fetched where that is off`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let answer = try await client.post(
        "/add/address", [("url", "https://example.org/"), ("by", "A")])
      #expect(answer.status == 403)
    }
  }
}
