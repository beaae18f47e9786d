import Foundation
import HTTPTypes
import TrucePipeline
import TruceStore

/// Sees to it that a form sent twice, by a double click or an impatient reload, is carried out once.
struct Submissions: Sendable {
  let desk: Desk

  /// What `act` leads to; where the very same form came before, what it led to then.
  ///
  /// Forms are told apart by their bytes, the token of the page among them. Files are left out: the
  /// ledger itself never stores the same bytes twice.
  func once(_ form: Form, _ visit: Visit, _ act: () async throws -> Reply) async throws -> Reply {
    guard form.files == nil, !form.digest.isEmpty else { return try await act() }
    let (store, digest) = (desk.ledger.store, form.digest)
    guard try await desk.writer.run({ try store.beginSubmission(digest, at: visit.now) }) else {
      return try await earlier(digest)
    }
    do {
      let reply = try await act()
      if case .redirect(let path, let notice) = reply {
        let outcome = [path, notice ?? ""].joined(separator: "\n")
        try await desk.writer.run { try store.endSubmission(digest, outcome: outcome) }
      }
      return reply
    } catch {
      try await desk.writer.run { try store.dropSubmission(digest) }
      throw error
    }
  }

  /// Waits for the first one to be done.
  private func earlier(_ digest: Data) async throws -> Reply {
    let store = desk.ledger.store
    for _ in 0..<100 {
      if let outcome = try await desk.readers.run({ try store.outcome(of: digest) }) {
        let parts = outcome.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let notice = parts.count > 1 ? String(parts[1]) : ""
        return .redirect(String(parts[0]), notice: notice.isEmpty ? nil : notice)
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw Trouble(.conflict, "The form is still being worked on. Load the page again in a moment.")
  }
}
