package import Foundation

/// What is being added to the ledger, what waits, and what was added lately.
package struct IntakeStatus: Hashable, Sendable {
  /// One lot of reports: an upload, a pasted text, what a watch brought.
  package struct Lot: Hashable, Sendable {
    /// Names it on the desk; counts from 1 since the desk was started.
    package var number: Int
    /// Such as `3 files` or the address of a feed.
    package var title: String
    /// Who added it; for a watch, who set it up.
    package var person: String
    package var asked: Date
    package var finished: Date?
    /// Files in the lot; a file of JSON Lines holds many reports.
    package var files: Int
    /// Inputs that were looked at so far.
    package var done = 0
    package var added = 0
    package var known = 0
    package var setAside = 0
    /// What was noted about inputs, the first hundred.
    package var remarks: [String] = []
    /// Why it could not be added; the files are kept and tried again when the desk is started.
    package var failure: String?
  }

  /// nil: nothing is being added.
  package var current: Lot?
  /// In the order of asking.
  package var waiting: [Lot] = []
  /// Newest first, the last twenty.
  package var finished: [Lot] = []
  /// Whether the reports of the current lot are stored and are being linked.
  package var isLinking = false
}
