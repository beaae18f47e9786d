package import TruceModel

/// A sentence: its words and their dependency tree.
package struct Sentence: Sendable {
  package var span: Span
  /// Index into `Document.paragraphs`.
  package var paragraph: Int
  package var words: [Word]
  /// False: tagged, not parsed; heads and relations mean nothing.
  package var isParsed: Bool
  /// What its words may hold; all until they have been looked at.
  var hints = QuantityHints.all
  /// What the parser reads of each word; empty: not known yet.
  var parserWords: [ParserWord] = []

  package init(span: Span, paragraph: Int, words: [Word], isParsed: Bool = false) {
    self.span = span
    self.paragraph = paragraph
    self.words = words
    self.isParsed = isParsed
  }
}

/// A syntactic word of Universal Dependencies English: *don't* and *Syria's* are two.
package struct Word: Sendable {
  package var span: Span
  /// As it stands in the text.
  package var form: String
  package var lemma: String
  /// `WordNote.key` of the word; empty: nobody has noted anything of it.
  package var key: String
  /// `WordNote.marks` of the word, where it has a key.
  package var marks: UInt32
  package var tag: PartOfSpeech
  /// The finer tag: `VBN` for *captured* in "was captured".
  package var pennTag: PennTag
  /// Index in the sentence's words; -1: the root, or not parsed.
  package var head: Int
  package var relation: Relation
  /// True where the next word belongs to the same written token (*do* + *n't*).
  package var isJoinedToNext: Bool

  package init(
    span: Span, form: String, lemma: String = "", tag: PartOfSpeech = .x,
    pennTag: PennTag = .unknown, head: Int = -1, relation: Relation = .dep,
    isJoinedToNext: Bool = false
  ) {
    self.span = span
    self.form = form
    self.lemma = lemma
    key = ""
    marks = 0
    self.tag = tag
    self.pennTag = pennTag
    self.head = head
    self.relation = relation
    self.isJoinedToNext = isJoinedToNext
  }

  /// A word that is not parsed yet, with what is known of it.
  init(
    span: Span, form: String, lemma: String, key: String, marks: UInt32, tag: PartOfSpeech,
    pennTag: PennTag, isJoinedToNext: Bool
  ) {
    self.span = span
    self.form = form
    self.lemma = lemma
    self.key = key
    self.marks = marks
    self.tag = tag
    self.pennTag = pennTag
    head = -1
    relation = .dep
    self.isJoinedToNext = isJoinedToNext
  }
}
