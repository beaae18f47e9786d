import Foundation
import HTTPTypes
import Synchronization
import TrucePipeline
import TruceStore

/// Looks at feeds and folders when they are due, and hands what is new to the intake.
final class Watcher: Sendable {
  private let desk: Desk
  private let fetching: Fetching?
  /// Watches whose last lot is not stored yet.
  private let busy = Mutex<Set<Int>>([])

  /// New entries of a feed that one look fetches; the rest comes with the next.
  static let mostPages = 40
  /// Seconds between two pages of a feed, out of courtesy.
  static let pause = 0.5

  init(desk: Desk, fetching: Fetching?) {
    self.desk = desk
    self.fetching = fetching
  }

  /// Looks every `seconds` whether something is due, until the task is cancelled; a slow server
  /// keeps none of the others waiting.
  func run(every seconds: Double = 10) async {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        for watch in await due() { group.addTask { await self.look(at: watch) } }
        try? await Task.sleep(for: .seconds(seconds))
      }
      group.cancelAll()
    }
  }

  /// What is due now and not being looked at.
  private func due() async -> [Watch] {
    let now = desk.clock()
    let store = desk.ledger.store
    let watches = (try? await desk.readers.run { try store.watches() }) ?? []
    return watches.filter { watch in
      guard let due = watch.due, due <= now else { return false }
      return busy.withLock { $0.insert(watch.id).inserted }
    }
  }

  private func look(at watch: Watch) async {
    do {
      switch watch.kind {
      case .feed: try await lookAtFeed(watch)
      case .folder: try await lookAtFolder(watch)
      }
    } catch is CancellationError {
      busy.withLock { _ = $0.remove(watch.id) }
    } catch {
      let message =
        (error as? FetchFault).map { Trouble.sentence($0) } ?? Trouble(error).message
      await note(watch, new: 0, error: message)
    }
  }

  private func note(_ watch: Watch, new: Int, error: String?, items: [String] = []) async {
    let (store, now) = (desk.ledger.store, desk.clock())
    try? await desk.readers.run {
      try store.noteWatch(watch.id, new: new, error: error, items: items, at: now)
    }
    busy.withLock { _ = $0.remove(watch.id) }
  }

  // MARK: Feeds

  private func lookAtFeed(_ watch: Watch) async throws {
    guard let fetching else {
      throw Trouble(.forbidden, "Fetching is off. Start the desk with --allow-fetch.")
    }
    let feed = try await fetching.raw(watch.address)
    guard let items = FeedReader().items(in: feed.bytes) else {
      throw Trouble(.unprocessableContent, "It is no feed. Give the address of RSS or Atom.")
    }
    let store = desk.ledger.store
    let seen = try await desk.readers.run { try store.watchedItems(watch.id) }
    let new = items.filter { !seen.contains($0.key) }.prefix(Self.mostPages)
    guard !new.isEmpty else { return await note(watch, new: 0, error: nil) }
    try await fetch(Array(new), of: watch, with: fetching)
  }

  /// Fetches the pages of `items` and queues them as one lot.
  private func fetch(_ items: [FeedItem], of watch: Watch, with fetching: Fetching) async throws {
    let spool = desk.intake.spool
    var harvest = Harvest(lot: try spool.open(at: desk.clock()))
    do {
      for item in items {
        try await gather(item, of: watch, with: fetching, into: &harvest)
        try await Task.sleep(for: .seconds(Self.pause))
      }
    } catch {
      spool.drop(harvest.lot)
      throw error
    }
    let new = harvest.lot.files
    if new > 0 {
      let title = Fetching.host(of: watch.address)
      let folder = try spool.close(harvest.lot, title: title, person: watch.addedBy)
      desk.intake.add(folder, title: title, person: watch.addedBy)
    } else {
      spool.drop(harvest.lot)
    }
    await note(watch, new: new, error: harvest.error, items: harvest.done)
  }

  /// What one look at a feed brought.
  private struct Harvest {
    var lot: Spool.OpenLot
    /// Keys of entries that need not be fetched again: they are here, or never can be.
    var done: [String] = []
    var faults: [FetchFault] = []

    /// nil: every entry was fetched.
    var error: String? {
      faults.first.map { "\(faults.count) entries could not be fetched: \($0)." }
    }
  }

  private func gather(
    _ item: FeedItem, of watch: Watch, with fetching: Fetching, into harvest: inout Harvest
  ) async throws {
    do {
      let file = try await file(of: item, of: watch, with: fetching)
      try Data(file.bytes).write(to: try harvest.lot.place(for: file.name))
      harvest.done.append(item.key)
    } catch let fault as FetchFault {
      harvest.faults.append(fault)
      if fault.isFinal { harvest.done.append(item.key) }
    }
  }

  /// The page of an entry; where it has none, or none can be fetched, what the feed holds of it.
  private func file(
    of item: FeedItem, of watch: Watch, with fetching: Fetching
  ) async throws -> (name: String, bytes: [UInt8]) {
    var fault = FetchFault.notText("an entry without address and text")
    if let link = item.link {
      do {
        let page = try Fetching.page(try await fetching.raw(link))
        return (page.name, page.bytes)
      } catch let error as FetchFault { fault = error }
    }
    guard let text = item.text, text.utf8.count > 200 else { throw fault }
    let line = FeedLine(
      text: PlainText.of(text), title: item.title, source: Fetching.host(of: watch.address),
      published: item.published, url: item.link)
    return ("entry.jsonl", Array(try JSONEncoder().encode(line)))
  }

  // MARK: Folders

  private func lookAtFolder(_ watch: Watch) async throws {
    let store = desk.ledger.store
    let folder = watch.address
    let found = try await desk.readers.run {
      let seen = try store.watchedItems(watch.id)
      return try WatchedFolder(path: folder).files().filter { !seen.contains($0.key) }
    }
    guard !found.isEmpty else { return await note(watch, new: 0, error: nil) }
    desk.intake.add(
      paths: found.map(\.path), title: folder, person: watch.addedBy
    ) { lot in
      Task {
        await self.note(
          watch, new: lot.added, error: lot.failure,
          items: lot.failure == nil ? found.map(\.key) : [])
      }
    }
  }
}

/// An entry of a feed as a line of JSON Lines.
private struct FeedLine: Encodable {
  var text: String
  var title: String?
  /// The outlet.
  var source: String?
  var published: String?
  var url: String?
}
