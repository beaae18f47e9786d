package import TruceModel
package import TruceText

/// Reads who claims what happened: a document in layers goes in, claims and quotations come out.
///
/// Per sentence `TriggerFinder`, `AccordFinder` and `HarmReader` find the words that name events
/// and harm; `ActGatherer` joins those that tell one act; `RoleReader`, `PlaceReader` and
/// `TimeReader` fill its fields; `SpeechFinder` finds who speaks and `AttributionReader` builds the
/// chain of speakers; `StatusReader` tells whether it is said to have happened; `ClaimAssembler`
/// makes the claims, and `ReferenceResolver` ties later mentions to the first.
package struct ClaimExtractor: Sendable {
  private let lexicons: ExtractionLexicons
  private let analysis: SentenceAnalyzer

  /// Loads the lexicons of `Resources/en`; throws where one is missing or malformed.
  package init() throws(LexiconError) {
    lexicons = try ExtractionLexicons()
    analysis = SentenceAnalyzer(lexicons)
  }

  /// The claims of a report, sorted by trigger.
  package func claims(in document: Document, of report: Report) -> [Claim] {
    let readings = readings(of: document)
    let speeches = SpeechLinker.linked(
      readings.map { analysis.speeches(in: $0) }, readings: readings, document: document)
    let assembler = ClaimAssembler(report: report, document: document)
    var drafts: [ClaimDraft] = []
    for (index, reading) in readings.enumerated() {
      analysis.add(draftsIn: reading, speeches: speeches, at: index, to: &drafts)
    }
    return assembler.claims(from: drafts)
  }

  /// What is said, written or thought in the document and by whom, sorted by cue.
  package func quotations(in document: Document) -> [Quotation] {
    let readings = readings(of: document)
    let speeches = SpeechLinker.linked(
      readings.map { analysis.speeches(in: $0) }, readings: readings, document: document)
    let own = QuotationFilter.own(
      speeches.bySentence.joined().filter { !$0.isWitnessed },
      quotes: QuotedStretches.stretches(in: document))
    return own.map {
      var speaker = $0.speakers.first
      if let span = $0.pronounSpan ?? $0.speakerSpan, speaker != nil {
        speaker?.span = span
        speaker?.wording = document.wording(span)
      }
      return Quotation(speaker: speaker, cue: $0.cueSpans, content: $0.content)
    }
  }

  /// True where the sentence holds a word that names an event, harm, or an act of speech.
  ///
  /// It looks at lemmas alone; sentences without such a word need no tree.
  package func needsTree(_ sentence: Sentence) -> Bool {
    needsTreeForClaims(sentence) || mayTellSpeech(sentence)
  }

  /// True where the sentence holds a word of an act of speech. It looks at lemmas alone.
  private func mayTellSpeech(_ sentence: Sentence) -> Bool {
    sentence.words.indices.contains { mayTellSpeech(at: $0, of: sentence.words) }
  }

  private func mayTellSpeech(at index: Int, of words: [Word]) -> Bool {
    switch words[index].tag {
    case .verb, .adp, .noun, .propn, .adj, .x, .num: break
    default: return false
    }
    let marks = lexicons.marks(at: index, of: words)
    switch words[index].tag {
    case .verb where !marks.isDisjoint(with: [.cue, .opening]): return true
    case .adp where marks.contains(.event): return true
    default: break
    }
    // Both open what somebody says.
    guard marks.lists.contains(.sayings) else { return false }
    let key = lexicons.key(at: index, of: words)
    return key == "according" || key == "accord"
  }

  /// Verbs that speak of harm or an act told before.
  private static let backward: LemmaSet = ["identify", "blame"]

  /// True where the sentence holds a word that names an event or harm: all that `claims` needs,
  /// since who speaks in the other sentences can be told from the order of words.
  package func needsTreeForClaims(_ sentence: Sentence) -> Bool {
    /// The last noun is one for a force.
    var hasForce = false
    var isThere = false
    var guilt: WordMarks = []
    // By index: a word that is handed on is copied with its strings.
    for word in sentence.words.indices {
      switch sentence.words[word].tag {
      case .verb, .noun, .propn, .adj, .x, .num:
        let marks = lexicons.marks(at: word, of: sentence.words)
        // "claimed responsibility for the crime"
        guilt.formUnion(marks.intersection([.deed, .guilt, .charge, .denial]))
        // … and "rejected the accusations"
        if guilt.isSuperset(of: [.deed, .guilt]) || guilt.isSuperset(of: [.charge, .denial]) {
          return true
        }
        // "There were no units in the town" has no word of an event.
        // … and "the victims were identified as" has one of harm told before; "blamed the rebels" too.
        if marks.contains(.event) || isThere && marks.contains(.force)
          || marks.contains(.opening) && lexicons.opensEvent(at: word, of: sentence.words)
          || sentence.words[word].tag == .verb
            && Self.backward.contains(lexicons.key(at: word, of: sentence.words))
        {
          return true
        }
        // "said the rebels were responsible"
        if sentence.words[word].tag == .adj, sentence.words[word].form == "responsible" {
          return true
        }
        switch sentence.words[word].tag {
        case .noun, .propn: hasForce = marks.contains(.force)
        case .verb:
          if hasForce, lexicons.tellsPresence(at: word, of: sentence.words) { return true }
        default: continue
        }
      case .aux:
        if hasForce, lexicons.tellsPresence(at: word, of: sentence.words) { return true }
      case .adp where sentence.words[word].form == "behind":
        // "said the rebels were behind it"
        if word + 1 < sentence.words.count, sentence.words[word + 1].tag == .pron { return true }
      case .pron:
        let form = sentence.words[word].form
        if form == "there" || form == "There" { isThere = true }
      default: continue
      }
    }
    return false
  }

  /// What the readers of claims want to know of a word by itself, for a `TextMemory`.
  package var noter: WordNoter { { [lexicons] in lexicons.note($0) } }

  private func readings(of document: Document) -> [SentenceReading] {
    let isTruceKnown = document.sentences.contains { sentence in
      sentence.words.indices.contains {
        lexicons.marks(at: $0, of: sentence.words).contains(.truce)
      }
    }
    var cursor = LayerCursor(document)
    var readings: [SentenceReading] = []
    for (index, sentence) in document.sentences.enumerated() {
      let slices = cursor.slices(of: sentence)
      // What has no tree though trees were made tells no event.
      guard sentence.isParsed || mayTellSpeech(sentence) || SpeechTurns.mayStand(in: sentence)
      else {
        continue
      }
      readings.append(
        SentenceReading(
          index, in: document, layers: slices, lexicons: lexicons, isTruceKnown: isTruceKnown))
    }
    return readings
  }
}
