import HTTPTypes
import Hummingbird
import NIOCore

/// What a route answers with.
enum Reply: Sendable {
  /// A page: HTML, or JSON where that was asked for.
  case page(any PageContent, status: HTTPResponse.Status = .ok)
  /// Elsewhere on the desk, with a notice to be shown there once; `anchor` as in `/incidents/x#y`.
  case redirect(String, notice: String? = nil)
  /// A file to keep.
  case download(name: String, type: String, bytes: [UInt8])
}

extension Response {
  /// A body of `bytes` with its type.
  init(_ status: HTTPResponse.Status, type: String, bytes: some Sequence<UInt8>) {
    self.init(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
