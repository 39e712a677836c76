/** Who makes a request. */
export interface Caller {
  readonly name: string;
  readonly role: 'admin';
}

export interface AccessService {
  /** Whose token an `Authorization` header bears; null when it bears none that is right. */
  authenticate(authorization: string | undefined): Promise<Caller | null>;
}
