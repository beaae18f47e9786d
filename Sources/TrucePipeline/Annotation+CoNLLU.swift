import TruceModel
import TruceText

extension Annotation {
  /// The sentences of `truce annotate --format conllu`; empty without a report.
  package var conllu: String {
    guard let report, let document else { return "" }
    return CoNLLUWriter().text(
      report: report.id.rawValue, bytes: document.bytes, sentences: document.sentences)
  }
}
