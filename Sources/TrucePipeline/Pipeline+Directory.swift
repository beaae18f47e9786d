package import TruceModel
import TruceText

extension Pipeline {
  /// The actors that the lexicon knows, without loading the other stages.
  package static func directory() throws(LexiconError) -> ActorDirectory {
    try ActorLexicon().directory
  }
}
