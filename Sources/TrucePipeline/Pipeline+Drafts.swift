import TruceAssess
import TruceIngest
package import TruceModel

extension Pipeline {
  /// Proposals for agreement files from the ceasefires of `dossier` that none of its agreements
  /// covers: file names and texts, in order of day.
  package static func agreementDrafts(
    of dossier: Dossier
  ) -> [(draft: AgreementDraft, text: String)] {
    let drafter = AgreementDrafter(agreements: dossier.agreements, directory: dossier.directory)
    let drafts = drafter.drafts(
      on: Linkage(incidents: dossier.incidents, copies: dossier.copies), claims: dossier.claims,
      reports: dossier.reports)
    let writer = AgreementDraftWriter(reports: dossier.reports)
    return drafts.map { ($0, writer.text($0)) }
  }
}
