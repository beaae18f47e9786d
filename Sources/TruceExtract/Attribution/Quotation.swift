package import TruceModel

/// A stretch that someone is reported to say, write, think or intend: who, by which words, what.
package struct Quotation: Hashable, Sendable {
  /// The speaker's phrase; nil: none is named.
  package var speaker: Attested<Entity>?
  /// The attributing words ("has also said", "according to", ":").
  package var cue: [Span]
  /// The content with its quotation marks, in several pieces where the speaker stands between.
  package var content: [Span]

  package init(speaker: Attested<Entity>?, cue: [Span], content: [Span]) {
    self.speaker = speaker
    self.cue = cue
    self.content = content
  }
}
