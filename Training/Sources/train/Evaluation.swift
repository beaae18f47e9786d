import Foundation
import Glibc
import TruceModel

/// Reads a treebank's text, or its words, with a model and prints CoNLL-U for the measure.
struct Evaluation {
  let analyzer: SyntaxAnalyzer

  init(model path: String) throws {
    let start = ContinuousClock.now
    analyzer = SyntaxAnalyzer(model: try SyntaxModel(contentsOf: URL(fileURLWithPath: path)))
    note("start-up: \(ContinuousClock.now - start)")
  }

  func read(_ path: String, isGiven: Bool, effort: ParsingEffort) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var tagging = 0.0
    var parsing = 0.0
    var words = 0
    for report in CoNLLUReader().reports(in: text) {
      let bytes = Array(report.text.utf8)
      var sentences: [Sentence] = []
      tagging += Self.seconds {
        sentences =
          isGiven
          ? analyzer.analyze(pretokenized: report.sentences)
          : analyzer.sentences(in: bytes, paragraphs: Paragraphs.spans(bytes).map { Paragraph($0) })
      }
      parsing += Self.seconds {
        for index in sentences.indices { analyzer.parse(&sentences[index], effort: effort) }
      }
      words += sentences.reduce(0) { $0 + $1.words.count }
      let output = CoNLLUWriter().text(report: report.id, bytes: bytes, sentences: sentences)
      FileHandle.standardOutput.write(Data(output.utf8))
    }
    let rate = { (time: Double) in Int(Double(words) / time) }
    note("words/s of processor time: tagged \(rate(tagging)), parsed \(rate(parsing))")
  }

  /// Processor time that `body` takes.
  private static func seconds(_ body: () -> Void) -> Double {
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
