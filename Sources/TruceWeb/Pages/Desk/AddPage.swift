import Foundation

/// Adding reports, and what became of those added lately.
struct AddPage: PageContent {
  static let template = "add"

  struct Lot: Encodable, Sendable {
    var number: Int
    var title: String
    var person: String
    var asked: String
    var finished: String?
    var files: Int
    var done: Int
    var added: Int
    var known: Int
    var setAside: Int
    var remarks: [String]
    var failure: String?
    /// `reading`, `linking`, `waiting`, `done` or `failed`.
    var state: String
    var isOpen: Bool
  }

  var title: String
  var lots: [Lot]
  /// Whether a lot is being read or waits: the page is worth loading again.
  var isBusy: Bool
}

extension DeskPages {
  /// `/add`; `intake` is what is being added.
  func add(_ request: PageRequest, intake: IntakeStatus) throws -> AddPage {
    let lots =
      (intake.current.map { [line($0, intake.isLinking ? "linking" : "reading")] } ?? [])
      + intake.waiting.map { line($0, "waiting") }
      + intake.finished.map { line($0, $0.failure == nil ? "done" : "failed") }
    return AddPage(
      title: "Add reports", lots: lots,
      isBusy: intake.current != nil || !intake.waiting.isEmpty)
  }

  private func line(_ lot: IntakeStatus.Lot, _ state: String) -> AddPage.Lot {
    AddPage.Lot(
      number: lot.number, title: words.shown(lot.title) ?? "",
      person: words.shown(lot.person) ?? "",
      asked: words.moment(lot.asked), finished: lot.finished.map { words.moment($0) },
      files: lot.files, done: lot.done, added: lot.added, known: lot.known,
      setAside: lot.setAside, remarks: lot.remarks.prefix(20).compactMap { words.shown($0) },
      failure: words.shown(lot.failure), state: state,
      isOpen: state != "done" && state != "failed")
  }
}
