package import TruceModel

/// Assessed facts into words, tables, pictures.
///
/// In comes a `Dossier`, out goes a `Brief`: a value of sections, lines, tables and footnotes, which
/// `MarkdownRenderer`, `HTMLRenderer` and `BriefJSON` write down. `BriefDraft` composes the sections
/// one by one; `Wording` turns single values into English with the words of `phrases.tsv`;
/// `FootnoteRegister` numbers the evidence. `ClaimJSON` and its neighbours write the JSON contract.
package struct BriefComposer: Sendable {
  private let wording: Wording
  private let baseMap: BaseMap

  /// Loads the phrases and the base map. Throws `LexiconError` where the resource files are missing.
  package init() throws(LexiconError) {
    wording = Wording(phrases: try Phrases())
    baseMap = try BaseMap.installed()
  }

  /// With a base map of one's own.
  init(baseMap: BaseMap) throws(LexiconError) {
    wording = Wording(phrases: try Phrases())
    self.baseMap = baseMap
  }

  /// The brief of everything in `dossier`. The same dossier gives the same brief.
  package func brief(of dossier: Dossier, options: BriefOptions = BriefOptions()) -> Brief {
    var draft = BriefDraft(dossier, wording: wording, baseMap: baseMap, options: options)
    return draft.compose()
  }
}
