import HTTPTypes
import Hummingbird
import NIOCore
import TruceModel
import TruceStore

/// The answer to a form that was carried out.
struct FormReply: Sendable {
  let desk: Desk

  /// To people a redirect, so that loading the page again sends nothing twice; to programs the same
  /// as JSON.
  func response(_ reply: Reply, _ visit: Visit) -> Response {
    switch reply {
    case .page: Response(status: .ok)
    case .download(let name, let type, let bytes): download(name, type, bytes, visit)
    case .redirect(let path, let notice):
      visit.wantsJSON ? told(path, notice) : redirect(path, notice, visit)
    }
  }

  private func redirect(_ path: String, _ notice: String?, _ visit: Visit) -> Response {
    var response = Response(
      status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    if let notice {
      // A page that only leads on passes on what was told of the form before.
      let told = (visit.notices + [notice]).joined(separator: " ")
      response.add(Seating(desk: desk).noticeCookie(told, seat: visit.seat))
    }
    return response
  }

  private func told(_ path: String, _ notice: String?) -> Response {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("location")
      writer.string(path)
      writer.key("notice")
      if let notice { writer.string(notice) } else { writer.null() }
    }
    return Response(.ok, type: "application/json", bytes: writer.bytes)
  }

  /// A file; not sent again to a browser that has it.
  private func download(
    _ name: String, _ type: String, _ bytes: [UInt8], _ visit: Visit
  ) -> Response {
    let tag = "\"\(hexadecimal(ContentHash.of(bytes)).prefix(32))\""
    var response =
      visit.knownTags.contains(tag)
      ? Response(status: .notModified)
      : Response(.ok, type: type, bytes: bytes, packs: visit.packs)
    // A packed file is the same in meaning, not in bytes: its tag is a weak one.
    response.headers[.eTag] = response.headers[.contentEncoding] == nil ? tag : "W/\(tag)"
    response.headers[.vary] = "Accept-Encoding, Sec-Fetch-Site"
    response.headers[.contentDisposition] =
      "attachment; filename*=UTF-8''\(Address.segment(name))"
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }
}
