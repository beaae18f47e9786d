import Foundation
import Synchronization

/// Pages that were asked for a moment ago, for those who ask for the same.
///
/// While reports are added the ledger changes many times a second, and each time the same page would
/// be counted and written anew for each of its readers. Whoever asks within `lag` of another gets what
/// that one got. What is done on this desk is shown at once: every form makes it `forget`. What other
/// processes do to the ledger is noticed each second too (`Desk.keepUp`).
final class KeptPages: Sendable {
  /// All that a page depends on beside the ledger.
  struct Key: Hashable, Sendable {
    private let target: String
    private let wantsJSON: Bool
    private let viewer: Viewer?
    private let typedName: String?
    private let lastVisit: Date?

    /// nil: the page is this visit's alone.
    init?(_ visit: Visit) {
      guard visit.notices.isEmpty, !visit.seat.isEmpty else { return nil }
      target = visit.target
      wantsJSON = visit.wantsJSON
      viewer = visit.viewer
      typedName = visit.typedName
      lastVisit = visit.lastVisit
    }
  }

  /// What a route made: a page in bytes, or a reply that is no page.
  enum Made: Sendable {
    case page(WrittenPage)
    case other(Reply)

    fileprivate var bytes: Int {
      guard case .page(let page) = self else { return 0 }
      return page.bytes.count
    }
  }

  private struct Entry: Sendable {
    var start: ContinuousClock.Instant
    var work: Task<Made, any Error>
  }

  /// Larger pages are not kept.
  private static let mostBytes = 1 << 20
  /// From this many on, those that are too old go when another comes.
  private static let many = 64

  /// How much older than the asking a page may be.
  private let lag: Duration
  private let entries = Mutex<[Key: Entry]>([:])

  init(lag: Duration = .seconds(1)) { self.lag = lag }

  /// The page of `key`: one that was begun within `lag`, or what `make` makes now.
  ///
  /// Of those who ask at once one makes it and the others wait, holding no thread.
  func page(_ key: Key, _ make: @escaping @Sendable () async throws -> Made) async throws -> Made {
    let now = ContinuousClock.now
    let entry = entries.withLock { entries in
      if let kept = entries[key], now - kept.start < lag { return kept }
      if entries.count >= Self.many { entries = entries.filter { now - $0.value.start < lag } }
      let entry = Entry(start: now, work: Task { try await make() })
      entries[key] = entry
      return entry
    }
    do {
      let made = try await entry.work.value
      if made.bytes > Self.mostBytes { drop(key, entry) }
      return made
    } catch {
      drop(key, entry)
      throw error
    }
  }

  /// Lets whoever asks from now on have pages that are made from now on.
  func forget() { entries.withLock { $0.removeAll() } }

  private func drop(_ key: Key, _ entry: Entry) {
    entries.withLock { if $0[key]?.work == entry.work { $0[key] = nil } }
  }
}
