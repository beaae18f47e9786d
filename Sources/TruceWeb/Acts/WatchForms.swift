import Foundation
import HTTPTypes
import TrucePipeline
import TruceStore

/// The forms about what is watched.
enum WatchForms {
  static var all: [FormRoute] {
    [
      FormRoute(path: "/watch/add", role: .lead, act: add),
      one("remove", "is no longer watched; its reports stay") {
        _ = try $0.removeWatch($1, by: $2, at: $3)
      },
      one("pause", "is paused") { try $0.setWatch($1, isPaused: true, by: $2, at: $3) },
      one("resume", "is watched again") {
        try $0.setWatch($1, isPaused: false, by: $2, at: $3)
      },
      one("now", "is looked at within ten seconds") { try $0.hurryWatch($1, by: $2, at: $3) },
    ]
  }

  /// Shortest and longest minutes between two looks.
  static let interval = 5...10080

  @Sendable private static func add(_ call: FormRoute.Call) async throws -> Reply {
    let person = try call.actor()
    let form = call.form
    let address = try form.required("address", "The address")
    let minutes = Int(form["minutes"] ?? "60") ?? 0
    guard interval.contains(minutes) else {
      throw Trouble(.unprocessableContent, "Minutes between two looks are 5 to 10080, a week.")
    }
    let kind = Watch.Kind(rawValue: form["kind"] ?? "feed") ?? .feed
    try check(kind, address, call.desk.configuration)
    let (store, now) = (call.desk.ledger.store, call.visit.now)
    let isNew = try await call.desk.writer.run {
      try store.addWatch(kind, address, minutes: minutes, by: Author(person, .desk), at: now)
    }
    return .redirect(
      form.next(or: "/watch"),
      notice: isNew ? "\(address) is watched." : "\(address) was watched already.")
  }

  private static func check(
    _ kind: Watch.Kind, _ address: String, _ configuration: DeskConfiguration
  ) throws(Trouble) {
    switch kind {
    case .feed:
      guard configuration.allowsFetching else { throw Desk.fetchingIsOff }
      guard Fetcher.isWeb(address) else {
        throw Trouble(.unprocessableContent, Trouble.sentence(FetchFault.notWeb))
      }
    case .folder:
      guard WatchedFolder.isAllowed(address, in: configuration.folders) else {
        throw Trouble(
          .forbidden,
          "The desk may not look there. Start it with --watch-folder and a folder that holds it.")
      }
    }
  }

  private static func one(
    _ name: String, _ done: String,
    _ act: @escaping @Sendable (Store, Int, Author, Date) throws -> Void
  ) -> FormRoute {
    FormRoute(path: "/watch/\(name)", role: .lead) { call in
      guard let id = Int(call.form["watch"] ?? "") else {
        throw Trouble(.unprocessableContent, "A watch is named by its number.")
      }
      let (store, author, now) = (call.desk.ledger.store, call.author, call.visit.now)
      let watch = try await call.desk.writer.run {
        let watch = try store.watches().first { $0.id == id }
        guard let watch else { throw Trouble.notFound }
        try act(store, id, author, now)
        return watch
      }
      return .redirect(call.form.next(or: "/watch"), notice: "\(watch.address) \(done).")
    }
  }
}
