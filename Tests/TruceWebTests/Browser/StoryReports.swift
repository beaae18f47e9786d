import Foundation
import TruceTestSupport

/// Texts that the stories are told with; nothing in them happened.
enum StoryReports {
  /// Pasted: an accusation, a denial, and words in Arabic.
  static let pasted = """
    The town council of Northbridge said that aircraft of the northern army struck the market of \
    Saraqib on 3 March 2020, killing 14 civilians and injuring 30.

    The army denied that its aircraft had struck Saraqib on 3 March.

    قال متحدث باسم المجلس إن الطائرات قصفت السوق ظهرا.

    A resident of Saraqib, who asked not to be named, said that the market had been full.
    """

  /// Uploaded: files of the examples, on the days that follow.
  static let uploaded = [
    "2020-03-06-meridian-wire.md", "2020-03-07-damascus-gazette.txt",
    "2020-03-15-volga-dispatch.txt", "2020-03-16-bosphorus-herald.txt",
  ].map { SourceTree.root.appendingPathComponent("\(DeskProcess.examples)/\($0)").path }
}
