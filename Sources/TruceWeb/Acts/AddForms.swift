import Foundation
import HTTPTypes
import TruceStore

/// The forms that add reports: pasted text, files, the address of a page.
enum AddForms {
  static var all: [FormRoute] {
    [
      FormRoute(path: "/add/text", role: .analyst, size: .text, act: text),
      FormRoute(path: "/add/files", role: .analyst, size: .files, act: files),
      FormRoute(path: "/add/address", role: .analyst, act: address),
    ]
  }

  @Sendable private static func text(_ call: FormRoute.Call) async throws -> Reply {
    let person = try call.actor()
    let form = call.form
    guard let text = form.raw("text"), form["text"] != nil else {
      throw Trouble(.unprocessableContent, "There is no text. Paste the report.")
    }
    let line = PastedReport(
      text: text, title: form["title"], source: form["outlet"], author: form["author"],
      published: form["published"], url: form["url"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(line)
    return try await keep(
      bytes, as: "pasted.jsonl", title: "a pasted text", person: person, call)
  }

  @Sendable private static func files(_ call: FormRoute.Call) async throws -> Reply {
    guard let lot = call.form.files else {
      throw Trouble(.unprocessableContent, "No file was chosen. Choose one or more.")
    }
    let spool = call.desk.intake.spool
    do {
      let person = try call.actor()
      let title = lot.files == 1 ? "1 file" : "\(lot.files) files"
      let folder = try spool.close(lot, title: title, person: person)
      return queued(folder, title: title, person: person, call)
    } catch {
      spool.drop(lot)
      throw error
    }
  }

  @Sendable private static func address(_ call: FormRoute.Call) async throws -> Reply {
    let person = try call.actor()
    let url = try call.form.required("url", "The address")
    let page = try await call.desk.fetching().page(url)
    return try await keep(
      Data(page.bytes), as: page.name, title: page.host, person: person, call)
  }

  /// Puts one file into the spool and queues it.
  private static func keep(
    _ bytes: Data, as name: String, title: String, person: String, _ call: FormRoute.Call
  ) async throws -> Reply {
    let spool = call.desk.intake.spool
    let now = call.visit.now
    let folder = try await call.desk.readers.run {
      var lot = try spool.open(at: now)
      try bytes.write(to: try lot.place(for: name))
      return try spool.close(lot, title: title, person: person)
    }
    return queued(folder, title: title, person: person, call)
  }

  private static func queued(
    _ folder: URL, title: String, person: String, _ call: FormRoute.Call
  ) -> Reply {
    let number = call.desk.intake.add(folder, title: title, person: person)
    return .redirect(
      call.form.next(or: "/add"), notice: "Lot \(number), \(title), is being read.")
  }
}

/// A pasted text as a line of JSON Lines.
private struct PastedReport: Encodable {
  var text: String
  var title: String?
  /// The outlet.
  var source: String?
  var author: String?
  var published: String?
  var url: String?
}
